// What --compare and --what-if found (differences.json).
function drawDifferences() {
  var place = document.getElementById('differences');
  place.hidden = !data.differences;
  if (place.hidden) {
    return;
  }
  var section = begin('differences');
  if (data.differences.compare) {
    drawCompare(section, data.differences.compare);
  }
  if (data.differences.whatIf) {
    drawWhatIf(section, data.differences.whatIf);
  }
}

function drawCompare(section, compare) {
  section.appendChild(element('h3', {}, t('compare.title')));
  note(section, t('compare.with', {what: compare['with'] || '–'}));
  section.appendChild(element('ul', {'class': 'cards'}, ['missing', 'extra', 'different'].map(function (kind) {
    return card(count(compare[kind] || 0), t('compare.' + kind), t('compare.' + kind + 'Means'));
  })));
  var reasons = compare.reasons || [];
  lyingBars(section, 'chart-reasons', t('compare.reasons'), reasons.map(function (row) { return [row.reason, row.count]; }), BEYOND);
  table(section, 'table-reasons', t('compare.reasons'), [
    {title: t('column.reason'), of: function (row) { return row.reason; }},
    {title: t('column.kind'), of: function (row) { return word('compare', row.kind); }},
    number('column.count', function (row) { return row.count; })
  ], reasons, {sort: 2});
  var text = function (name) { return function (row) { return row[name] === null || row[name] === undefined ? '–' : String(row[name]); }; };
  table(section, 'table-differences', t('compare.alerts'), [
    {title: t('column.kind'), of: function (row) { return word('compare', row.kind); }},
    {title: t('column.episode'), of: text('episodeId')},
    {title: t('column.clinic'), of: text('clinicId')},
    {title: t('column.guarantee'), of: function (row) { return guarantee(row.guarantee); }},
    {title: t('column.alert'), of: text('alertId')},
    {title: t('column.field'), of: text('field')},
    {title: t('compare.then'), of: text('then')},
    {title: t('compare.now'), of: text('now')},
    {title: t('column.reason'), of: text('reason')},
    {title: t('column.events'), of: function (row) { return (row.events || []).join(', ') || '–'; }},
    {title: t('column.rule'), of: text('rule')}
  ], compare.alerts || [], {sort: 0, ascending: true, filter: function (row) { return row.episodeId + ' ' + row.clinicId + ' ' + row.reason; }});
  if (compare.left > 0) {
    note(section, t('compare.left', {count: count(compare.left)}));
  }
}

function drawWhatIf(section, whatIf) {
  section.appendChild(element('h3', {}, t('whatIf.title')));
  note(section, t('whatIf.rules', {rules: whatIf.rules || '–', other: whatIf.otherRules || '–'}));
  var columns = ['clocks', 'deadlines', 'breachesMore', 'breachesFewer', 'alertsMore', 'alertsFewer'].map(function (name) {
    return number('whatIf.' + name, function (row) { return row[name] || 0; });
  });
  var guarantees = whatIf.guarantees || [];
  if (guarantees.length > 0) {
    var names = guarantees.map(function (row) { return guarantee(row.guarantee); });
    chart(section, 'chart-whatif', t('whatIf.chart'), t('whatIf.described', {
      more: count(sum(guarantees.map(function (row) { return row.breachesMore || 0; }))),
      fewer: count(sum(guarantees.map(function (row) { return row.breachesFewer || 0; })))
    }), 120 + 44 * names.length, {
      tooltip: {trigger: 'axis', confine: true, axisPointer: {type: 'shadow'}},
      legend: legend(),
      xAxis: amounts(''),
      yAxis: categories(names),
      series: [
        {type: 'bar', name: t('whatIf.breachesMore'), itemStyle: {color: BEYOND}, data: guarantees.map(function (row) { return row.breachesMore || 0; })},
        {type: 'bar', name: t('whatIf.breachesFewer'), itemStyle: {color: INSIDE}, data: guarantees.map(function (row) { return row.breachesFewer || 0; })}]
    });
  }
  table(section, 'table-whatif', t('whatIf.guarantees'),
    [{title: t('column.guarantee'), of: function (row) { return guarantee(row.guarantee); }}].concat(columns), guarantees, {sort: 1});
  table(section, 'table-whatif-clinics', t('whatIf.clinics'), [
    {title: t('column.clinic'), of: function (row) { return row.clinicId; }},
    {title: t('column.guarantee'), of: function (row) { return guarantee(row.guarantee); }}
  ].concat(columns), whatIf.clinics || [], {sort: 3, filter: function (row) { return row.clinicId; }});
}
