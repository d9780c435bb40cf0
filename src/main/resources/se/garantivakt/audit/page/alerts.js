// How long before each breach it was said, and what became of the warnings.
var LEADS = [[-1, -1], [0, 0], [1, 6], [7, 13], [14, 29], [30, 59], [60, Infinity]];

function leadName(lead) {
  if (lead[0] < 0) {
    return t('alerts.unsaid');
  }
  if (lead[0] === 0) {
    return t('alerts.sameDay');
  }
  return lead[1] === Infinity ? t('alerts.from', {days: lead[0]}) : t('alerts.days', {days: lead[0] + '–' + lead[1]});
}

function leadCount(id, lead) {
  return sum(data.leads.map(function (of) {
    return (id === null || of[0] === id) && of[1] >= lead[0] && of[1] <= lead[1] ? of[2] : 0;
  }));
}

function drawAlerts() {
  var section = begin('alerts');
  if (isMissing(section, 'guarantee.alert')) {
    return;
  }
  var shown = ids().filter(function (id) { return leadCount(id, [-1, Infinity]) > 0; });
  if (shown.length > 0) {
    leadChart(section);
    table(section, 'table-leads', t('alerts.leads'), [
      {title: t('column.guarantee'), of: guarantee}
    ].concat(LEADS.map(function (lead) {
      return {title: leadName(lead), number: true, of: function (id) { return leadCount(id, lead); }, show: function (id) { return count(leadCount(id, lead)); }};
    })).concat([{
      title: t('alerts.warnedShare'), number: true,
      of: function (id) { return share(leadCount(id, [1, Infinity]), leadCount(id, [-1, Infinity])); },
      show: function (id) { return percent(share(leadCount(id, [1, Infinity]), leadCount(id, [-1, Infinity]))); }
    }]), shown, {sort: 0, ascending: true});
  }
  warningTable(section);
}

function leadChart(section) {
  var id = chosen.guarantee;
  var all = leadCount(id, [-1, Infinity]);
  if (all === 0) {
    return;
  }
  chart(section, 'chart-leads', t('alerts.chart', {guarantee: guarantee(id)}),
    t('alerts.described', {count: count(all), warned: count(leadCount(id, [1, Infinity])), unsaid: count(leadCount(id, [-1, -1]))}), 280, {
      grid: {left: 8, right: 24, top: 24, bottom: 8, containLabel: true},
      xAxis: Object.assign(categories(LEADS.map(leadName)), {axisLabel: {color: INK, interval: 0, hideOverlap: false}}),
      yAxis: amounts(''),
      series: [{
        type: 'bar', barMaxWidth: 70,
        label: {show: true, position: 'top', color: INK, formatter: function (at) { return count(at.value); }},
        data: LEADS.map(function (lead) {
          return {value: leadCount(id, lead), itemStyle: {color: lead[0] < 1 ? BEYOND : INSIDE}};
        })
      }]
    });
}

/** P14D as words. */
function timeLeft(what) {
  var parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(what);
  if (!parts || !(parts[1] || parts[2] || parts[3])) {
    return what;
  }
  var unit = parts[1] ? 'day' : parts[2] ? 'hour' : 'minute';
  var amount = parts[1] || parts[2] || parts[3];
  return t('left.' + unit + (amount === '1' ? '' : 's'), {amount: amount});
}

function warningName(of) {
  return of.kind === 'imminent' ? timeLeft(of.what) : word('reason', of.what);
}

/** Days for sorting: the longest time left first. */
function warningOrder(of) {
  return of.kind + (1000 - (parseInt(of.what.replace(/\D+/g, ''), 10) || 0));
}

function warningTable(section) {
  var rows = data.warnings.slice().sort(function (a, b) { return compare(warningOrder(a), warningOrder(b)); });
  table(section, 'table-warnings', t('alerts.table'), [
    {title: t('column.guarantee'), of: function (of) { return guarantee(of.guarantee); }},
    {title: t('column.kind'), of: function (of) { return word('kind', of.kind); }},
    {title: t('column.said'), of: warningOrder, show: warningName},
    number('alerts.total', function (of) { return of.breached + of.inTime + of.withdrawn + of.standing; }),
    number('alerts.breached', function (of) { return of.breached; }),
    number('alerts.inTime', function (of) { return of.inTime; }),
    number('alerts.withdrawn', function (of) { return of.withdrawn; }),
    number('alerts.standing', function (of) { return of.standing; }),
    number('alerts.right', function (of) { return share(of.breached, of.breached + of.inTime); }, percent)
  ], rows, {sort: 0, ascending: true, limit: 40});
}
