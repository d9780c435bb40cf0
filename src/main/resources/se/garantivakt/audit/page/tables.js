// Tables that sort by a click or by the keyboard, and show of many rows the first.
var MOST_ROWS = 15;
var sorted = {};

/**
 * A column: title, of (its value of a row, to sort by), show (its text), number (true: to the right).
 * options: sort (column), ascending, limit (rows shown first), filter (the text that a row is looked for by).
 */
function table(place, id, caption, columns, rows, options) {
  if (rows.length === 0) {
    note(place, t('table.empty', {table: caption}));
    return;
  }
  var state = sorted[id] || {column: options.sort || 0, ascending: Boolean(options.ascending), all: false, text: ''};
  sorted[id] = state;
  var limit = options.limit || MOST_ROWS;
  var body = element('tbody');
  var heads = columns.map(function (column, i) {
    var button = element('button', {type: 'button'}, column.title);
    button.addEventListener('click', function () {
      state.ascending = state.column === i ? !state.ascending : !column.number;
      state.column = i;
      fill();
    });
    return element('th', {scope: 'col', 'class': column.number ? 'number' : ''}, button);
  });
  var shown = element('span', {role: 'status'});
  var more = element('button', {type: 'button'});
  more.addEventListener('click', function () {
    state.all = !state.all;
    fill();
  });

  function fill() {
    var found = rows.filter(function (row) {
      return !options.filter || options.filter(row).toLowerCase().indexOf(state.text.toLowerCase()) >= 0;
    });
    var column = columns[state.column];
    found = found.slice().sort(function (one, other) {
      var order = compare(column.of(one), column.of(other));
      return (state.ascending ? order : -order) || compare(columns[0].of(one), columns[0].of(other));
    });
    heads.forEach(function (head, i) {
      var how = i !== state.column ? 'none' : state.ascending ? 'ascending' : 'descending';
      head.setAttribute('aria-sort', how);
    });
    empty(body);
    found.slice(0, state.all ? found.length : limit).forEach(function (row) {
      body.appendChild(element('tr', {}, columns.map(function (each, i) {
        var text = each.show ? each.show(row) : each.of(row);
        return i === 0
          ? element('th', {scope: 'row', 'class': each.number ? 'number' : ''}, text)
          : element('td', {'class': each.number ? 'number' : ''}, text);
      })));
    });
    shown.textContent = t('table.shown', {shown: count(body.children.length), all: count(rows.length)});
    more.textContent = state.all ? t('table.fewer') : t('table.all', {all: count(found.length)});
    more.hidden = found.length <= limit;
  }

  if (rows.length > limit) {
    place.appendChild(filter(state, fill, shown, more, options));
  }
  place.appendChild(element('div', {'class': 'scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    element('table', {id: id}, [
      element('caption', {}, caption),
      element('thead', {}, element('tr', {}, heads)),
      body])));
  fill();
}

function filter(state, fill, shown, more, options) {
  var bar = element('div', {'class': 'filter'});
  if (options.filter) {
    var input = element('input', {type: 'search', value: state.text});
    input.addEventListener('input', function () {
      state.text = input.value;
      fill();
    });
    bar.appendChild(element('label', {}, [t('table.filter') + ' ', input]));
  }
  bar.appendChild(shown);
  bar.appendChild(more);
  return bar;
}

/** What is not there comes after all else, whichever way it is sorted down. */
function compare(one, other) {
  var none = function (value) { return value === null || value === undefined; };
  if (none(one) || none(other)) {
    return none(one) && none(other) ? 0 : none(one) ? -1 : 1;
  }
  return typeof one === 'number' ? one - other : String(one).localeCompare(String(other), locale());
}
