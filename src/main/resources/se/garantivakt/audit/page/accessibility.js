// Accessibility over time; a month is an array as AccessibilityRows has it.
var MONTH = 0, OVER = 1, PUBLISHABLE = 2, GOT = 3, GOT_OF = 4, GOT_ALL = 5, LATE = 6,
  WAIT = 7, WAIT_OF = 8, WAIT_ALL = 9, WAIT_OVER = 10, MEDIAN = 11, P90 = 12;

function rowsOf(id, clinic) {
  var of = data.accessibility[id];
  return (clinic < 0 ? of.region : of.clinics[clinic]) || [];
}

function byMonth(rows, value) {
  var months = data.months.map(function () { return null; });
  rows.forEach(function (row) { months[row[MONTH]] = value(row); });
  return months;
}

function gotShare(row) {
  return share(row[GOT], row[GOT_OF]);
}

/** A month that still went on when the replay ended is marked. */
function monthName(text, i) {
  var goesOn = ids().some(function (id) {
    return rowsOf(id, -1).some(function (row) { return row[MONTH] === i && !row[OVER]; });
  });
  return month(text) + (goesOn ? ' *' : '');
}

function drawAccessibility() {
  var section = begin('accessibility');
  if (isMissing(section, 'clinic.accessibility')) {
    return;
  }
  if (data.months.length === 0) {
    note(section, t('accessibility.none'));
    return;
  }
  var shown = ids().filter(function (id) { return rowsOf(id, chosen.clinic).length > 0; });
  shareChart(section, 'chart-guarantees', t('accessibility.guarantees', {clinic: clinicName()}), shown.map(function (id) {
    return {name: guarantee(id), rows: rowsOf(id, chosen.clinic), colour: COLOURS[ids().indexOf(id) % COLOURS.length]};
  }));
  var id = chosen.guarantee;
  var clinics = Object.keys(data.accessibility[id].clinics).map(function (place) {
    return clinicMonths(place, data.accessibility[id].clinics[place]);
  });
  var largest = clinics.slice().sort(function (a, b) { return b.all - a.all; }).slice(0, 7);
  shareChart(section, 'chart-share', t('accessibility.clinics', {guarantee: guarantee(id)}),
    [{name: t('clinic.all'), rows: rowsOf(id, -1), colour: INK, wide: true}].concat(largest.map(function (of, i) {
      return {name: of.clinic, rows: of.rows, colour: COLOURS[i % COLOURS.length]};
    })));
  daysChart(section, id);
  monthTable(section, id);
  accessibilityTable(section, id, clinics);
  note(section, t('accessibility.notes'));
}

function shareChart(section, id, title, lines) {
  var last = lines.map(function (line) {
    var told = line.rows.filter(function (row) { return gotShare(row) !== null; });
    return line.name + ' ' + (told.length === 0 ? '–' : percent(gotShare(told[told.length - 1])));
  });
  chart(section, id, title, t('accessibility.described', {last: last.join(', ')}), 320, {
    tooltip: {trigger: 'axis', confine: true, valueFormatter: percent},
    legend: legend(),
    grid: below(lines.map(function (line) { return line.name; })),
    xAxis: categories(data.months.map(monthName)),
    yAxis: Object.assign(amounts('', percent), {min: 0, max: 1}),
    series: lines.map(function (line, i) {
      return {
        type: 'line', name: line.name, symbol: 'circle', symbolSize: line.wide ? 8 : 6, connectNulls: false,
        z: line.wide ? 4 : 3,
        lineStyle: {color: line.colour, width: line.wide ? 3.5 : 2},
        itemStyle: {color: line.colour},
        data: byMonth(line.rows, gotShare),
        markLine: i === 0 ? across({name: 'yAxis', value: 1}, t('accessibility.goal')) : undefined
      };
    })
  });
}

function limitOf(id) {
  var found = data.waits.filter(function (of) { return of.guarantee === id && of.unit === 'days'; });
  return found.length === 0 ? null : found[found.length - 1].limit;
}

function daysChart(section, id) {
  var rows = rowsOf(id, chosen.clinic);
  var median = byMonth(rows, function (row) { return row[MEDIAN]; });
  var late = byMonth(rows, function (row) { return row[P90]; });
  var told = late.filter(function (each) { return each !== null; });
  if (told.length === 0) {
    return;
  }
  var limit = limitOf(id);
  var title = t('accessibility.days', {guarantee: guarantee(id), clinic: clinicName()});
  chart(section, 'chart-days', title, t('accessibility.daysDescribed', {last: decimal(told[told.length - 1]), limit: decimal(limit)}), 280, {
    tooltip: {trigger: 'axis', confine: true, valueFormatter: decimal},
    legend: legend(),
    xAxis: categories(data.months.map(monthName)),
    yAxis: Object.assign(amounts(''), {min: 0, max: function (axis) { return Math.ceil(Math.max(axis.max, limit || 0) * 1.1); }}),
    series: [
      {type: 'line', name: t('accessibility.p90'), data: late, lineStyle: {color: BEYOND, width: 2.5}, itemStyle: {color: BEYOND}, symbol: 'circle', symbolSize: 7,
        markLine: limit === null ? undefined : across({name: 'yAxis', value: limit}, t('limit.days', {limit: limit}))},
      {type: 'line', name: t('accessibility.median'), data: median, lineStyle: {color: INSIDE, width: 2.5}, itemStyle: {color: INSIDE}, symbol: 'rect', symbolSize: 7}]
  });
}

function clinicMonths(place, rows) {
  var over = function (value) { return sum(rows.map(function (row) { return row[value]; })); };
  return {
    clinic: data.clinics[place], rows: rows, last: rows[rows.length - 1],
    got: over(GOT), gotOf: over(GOT_OF), all: over(GOT_ALL), late: over(LATE),
    few: rows.some(function (row) { return !row[PUBLISHABLE]; })
  };
}

function monthTable(section, id) {
  table(section, 'table-months', t('accessibility.months', {guarantee: guarantee(id), clinic: clinicName()}), [
    {title: t('column.month'), of: function (row) { return data.months[row[MONTH]]; }, show: function (row) { return monthName(data.months[row[MONTH]], row[MONTH]); }},
    number('column.share', gotShare, percent),
    number('column.got', function (row) { return row[GOT_ALL]; }),
    number('column.late', function (row) { return row[LATE]; }),
    number('column.waiting', function (row) { return row[WAIT_ALL]; }),
    number('column.over', function (row) { return row[WAIT_OVER]; }),
    number('column.waitShare', function (row) { return share(row[WAIT], row[WAIT_OF]); }, percent),
    number('column.median', function (row) { return row[MEDIAN]; }, decimal),
    number('column.p90', function (row) { return row[P90]; }, decimal)
  ], rowsOf(id, chosen.clinic), {sort: 0, ascending: true, limit: 60});
}

function number(title, of, format) {
  return {title: t(title), number: true, of: of, show: function (row) { return (format || count)(of(row)); }};
}

function accessibilityTable(section, id, clinics) {
  table(section, 'table-accessibility', t('accessibility.table', {guarantee: guarantee(id)}), [
    {title: t('column.clinic'), of: function (row) { return row.clinic; }, show: function (row) { return row.clinic + (row.few ? ' †' : ''); }},
    number('column.share', function (row) { return share(row.got, row.gotOf); }, percent),
    number('column.lastShare', function (row) { return gotShare(row.last); }, percent),
    number('column.got', function (row) { return row.all; }),
    number('column.late', function (row) { return row.late; }),
    number('column.waiting', function (row) { return row.last[WAIT_ALL]; }),
    number('column.over', function (row) { return row.last[WAIT_OVER]; }),
    number('column.median', function (row) { return row.last[MEDIAN]; }, decimal),
    number('column.p90', function (row) { return row.last[P90]; }, decimal)
  ], clinics, {sort: 5, filter: function (row) { return row.clinic; }});
}
