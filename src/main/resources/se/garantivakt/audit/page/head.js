// The figures at the top, and what was chosen.
var chosen = {guarantee: '', clinic: -1};

function guarantee(id) {
  return word('guarantee', id);
}

function breachesOf(id) {
  return sum((data.breaches[id] || []).map(function (row) {
    return sum(row.filter(function (each, i) { return i > 0 && i % 2 === 0; }));
  }));
}

function ids() {
  return data.guarantees.map(function (each) { return each.id; });
}

/** The shortest limit first, as care comes. */
function orderGuarantees() {
  var limit = function (of) { return limitOf(of.id) === null ? Infinity : limitOf(of.id); };
  data.guarantees.sort(function (a, b) {
    return limit(a) === limit(b) ? (a.id < b.id ? -1 : 1) : limit(a) < limit(b) ? -1 : 1;
  });
}

/** Of the longest limits the one with most breaches is shown first. */
function firstGuarantee() {
  return ids().slice().sort(function (a, b) {
    return (limitOf(b) || 0) - (limitOf(a) || 0) || breachesOf(b) - breachesOf(a);
  })[0] || '';
}

function states(name) {
  return sum(data.guarantees.map(function (each) { return each.states[name] || 0; }));
}

function drawHeadline() {
  var section = begin('headline');
  var rejected = sum(data.inputs.rejected.map(function (each) { return each.count; }));
  var events = rejected + sum(data.inputs.outcomes.map(function (each) { return each.count; }));
  var breaches = sum(ids().map(breachesOf));
  var early = data.leads.filter(function (lead) { return lead[1] > 0; });
  var warned = sum(early.map(function (lead) { return lead[2]; }));
  var open = states('running') + states('paused') + states('provisional') + states('breachedWaiting');
  section.appendChild(element('ul', {'class': 'cards'}, [
    card(told('guarantee.audit', count(events)), t('headline.events'), t('headline.rejected', {count: told('event.rejected', count(rejected))})),
    card(told('guarantee.status', count(data.about.clocks)), t('headline.clocks'),
      t('headline.open', {count: told('guarantee.status', count(open))})),
    card(told('guarantee.alert', count(breaches)), t('headline.breaches'),
      t('headline.waiting', {count: told('guarantee.status', count(states('breachedWaiting')))})),
    card(percent(share(warned, breaches)), t('headline.warned'),
      t('headline.median', {days: decimal(medianLead(early))})),
    card(count(data.clinics.length), t('headline.clinics'), t('headline.findings', {count: told('clinic.finding', count(data.findings.rows.length + data.findings.left))}))
  ]));
  if (data.about.records['guarantee.status'] !== null) {
    guaranteeTable(section);
  }
}

/** A figure whose file was not there is a dash, never 0. */
function told(topic, figure) {
  return data.about.records[topic] === null ? '–' : figure;
}

function card(figure, name, more) {
  return element('li', {}, [element('b', {}, figure), element('span', {}, name), element('span', {'class': 'soft'}, more)]);
}

function medianLead(leads) {
  var all = sum(leads.map(function (lead) { return lead[2]; }));
  var sortedLeads = leads.slice().sort(function (a, b) { return a[1] - b[1]; });
  var seen = 0;
  for (var i = 0; i < sortedLeads.length; i++) {
    seen += sortedLeads[i][2];
    if (2 * seen >= all) {
      return sortedLeads[i][1];
    }
  }
  return null;
}

function guaranteeTable(section) {
  var names = ['provisional', 'running', 'paused', 'met', 'breachedWaiting', 'breachedStopped', 'waived', 'notCovered', 'cancelled'];
  var columns = [{title: t('column.guarantee'), of: function (row) { return guarantee(row.id); }}];
  columns.push({title: t('column.clocks'), number: true, of: function (row) {
    return sum(Object.keys(row.states).map(function (name) { return row.states[name]; }));
  }});
  names.forEach(function (name) {
    columns.push({title: word('state', name), number: true, of: function (row) { return row.states[name] || 0; }});
  });
  columns.slice(1).forEach(function (column) { column.show = function (row) { return count(column.of(row)); }; });
  table(section, 'table-guarantees', t('headline.states'), columns, data.guarantees, {sort: 1});
}
