// Exemptions and invalid codes by clinic, and what was found about the data.
var INVALID = ['PVV_NOT_INFORMED', 'PVV_NOT_DECLINED', 'EXEMPTION_NOT_ALLOWED_NO_INLIMIT_OFFER', 'EXEMPTION_NOT_IN_LAW', 'SOV_NOT_ALLOWED_HERE'];

function flagged(flag, place) {
  return sum((data.flags[flag] || []).map(function (of) { return of[0] === place ? of[1] : 0; }));
}

function exemptRows() {
  var rows = {};
  function row(place) {
    rows[place] = rows[place] || {clinic: data.clinics[place], all: 0, codes: [0, 0, 0], flags: {}};
    return rows[place];
  }
  data.exempt.forEach(function (of) {
    var at = row(of[0]);
    at.all = of[1] + of[5];
    at.codes = [of[2] + of[6], of[3] + of[7], of[4] + of[8]];
  });
  INVALID.concat(['PVV_NOT_REGISTERED']).forEach(function (flag) {
    (data.flags[flag] || []).forEach(function (of) { row(of[0]).flags[flag] = of[1]; });
  });
  return Object.keys(rows).map(function (place) { return rows[place]; }).filter(function (at) {
    return sum(at.codes) + invalid(at) + (at.flags.PVV_NOT_REGISTERED || 0) > 0;
  });
}

function invalid(row) {
  return sum(INVALID.map(function (flag) { return row.flags[flag] || 0; }));
}

function drawExemptions() {
  var section = begin('exemptions');
  if (isMissing(section, 'guarantee.status')) {
    return;
  }
  var rows = exemptRows();
  exemptChart(section, rows);
  table(section, 'table-exemptions', t('exemptions.table'), [
    {title: t('column.clinic'), of: function (row) { return row.clinic; }}
  ].concat(['PvV', 'MoV', 'SoV'].map(function (code, i) {
    return {title: code, number: true, of: function (row) { return row.codes[i]; }, show: function (row) { return count(row.codes[i]); }};
  })).concat([
    number('exemptions.share', function (row) { return share(sum(row.codes), row.all); }, percent),
    number('exemptions.invalid', invalid)
  ]).concat(INVALID.concat(['PVV_NOT_REGISTERED']).map(function (flag) {
    return {title: t('short.' + flag), number: true, of: function (row) { return row.flags[flag] || 0; }, show: function (row) { return count(row.flags[flag] || 0); }};
  })), rows, {sort: 5, filter: function (row) { return row.clinic; }});
}

function exemptChart(section, rows) {
  var total = function (row) { return sum(row.codes) + invalid(row); };
  var top = rows.slice().sort(function (a, b) { return total(b) - total(a); }).slice(0, 15).reverse();
  if (top.length === 0) {
    return;
  }
  var parts = [['PvV', function (row) { return row.codes[0]; }], ['MoV', function (row) { return row.codes[1]; }],
    ['SoV', function (row) { return row.codes[2]; }], [t('exemptions.invalid'), invalid]];
  var colours = ['#1f5fa8', '#0b7a75', '#7a4b9d', '#b35900'];
  chart(section, 'chart-exemptions', t('exemptions.chart', {count: top.length}),
    t('exemptions.described', {valid: count(sum(rows.map(function (row) { return sum(row.codes); }))), invalid: count(sum(rows.map(invalid)))}),
    90 + 24 * top.length, {
      tooltip: {trigger: 'axis', confine: true, axisPointer: {type: 'shadow'}},
      legend: legend(),
      xAxis: amounts(''),
      yAxis: categories(top.map(function (row) { return row.clinic; })),
      series: parts.map(function (part, i) {
        return {type: 'bar', stack: 'all', name: part[0], barMaxWidth: 16, itemStyle: {color: colours[i], borderColor: '#fff', borderWidth: 0.5}, data: top.map(part[1])};
      })
    });
}

function drawQuality() {
  var section = begin('quality');
  section.appendChild(element('h3', {}, t('quality.rejectedTable')));
  if (!isMissing(section, 'event.rejected')) {
    lyingBars(section, 'chart-rejected', t('quality.rejected'), totals(data.inputs.rejected, 'rejected'), BEYOND);
    table(section, 'table-rejected', t('quality.rejectedTable'), [
      {title: t('column.reason'), of: function (row) { return word('rejected', row.reason); }},
      {title: t('column.field'), of: function (row) { return row.field || '–'; }},
      {title: t('column.topic'), of: function (row) { return row.topic; }},
      number('column.count', function (row) { return row.count; })
    ], data.inputs.rejected, {sort: 3});
  }
  section.appendChild(element('h3', {}, t('quality.outcomes')));
  if (!isMissing(section, 'guarantee.audit')) {
    table(section, 'table-outcomes', t('quality.outcomesTable'), [
      {title: t('column.outcome'), of: function (row) { return word('outcome', row.outcome); }},
      {title: t('column.reason'), of: function (row) { return row.reason ? word('ignored', row.reason) : '–'; }},
      number('column.count', function (row) { return row.count; })
    ], data.inputs.outcomes, {sort: 2});
  }
  section.appendChild(element('h3', {}, t('quality.flags')));
  if (!isMissing(section, 'guarantee.status')) {
    flagTable(section);
  }
  section.appendChild(element('h3', {}, t('quality.findings')));
  if (!isMissing(section, 'clinic.finding')) {
    findingTable(section);
  }
}

function totals(rows, kind) {
  var counts = {};
  rows.forEach(function (row) { counts[row.reason] = (counts[row.reason] || 0) + row.count; });
  return Object.keys(counts).map(function (reason) { return [word(kind, reason), counts[reason]]; });
}

function flagTable(section) {
  var rows = Object.keys(data.flags).map(function (flag) {
    return {flag: flag, clinics: data.flags[flag].length, count: sum(data.flags[flag].map(function (of) { return of[1]; }))};
  });
  lyingBars(section, 'chart-flags', t('quality.flagsTable'), rows.map(function (row) { return [word('flag', row.flag), row.count]; }), INSIDE);
  table(section, 'table-flags', t('quality.flagsTable'), [
    {title: t('column.flag'), of: function (row) { return word('flag', row.flag); }},
    number('column.clocks', function (row) { return row.count; }),
    number('column.part', function (row) { return share(row.count, data.about.clocks); }, percent),
    number('column.clinics', function (row) { return row.clinics; })
  ], rows, {sort: 1});
}

function findingTable(section) {
  table(section, 'table-findings', t('quality.findingsTable'), [
    {title: t('column.clinic'), of: function (row) { return row.clinic; }},
    {title: t('column.guarantee'), of: function (row) { return guarantee(row.guarantee); }},
    {title: t('column.area'), of: function (row) { return row.careArea || '–'; }},
    {title: t('column.kind'), of: function (row) { return word('finding', row.kind); }},
    {title: t('column.until'), of: function (row) { return row.until; }, show: function (row) { return day(row.until); }},
    number('column.breaches', function (row) { return row.breaches; }),
    number('column.clocks', function (row) { return row.clocks; }),
    number('column.part', function (row) { return row.share; }, percent)
  ], data.findings.rows, {sort: 4, filter: function (row) { return row.clinic; }});
  if (data.findings.left > 0) {
    note(section, t('quality.left', {count: count(data.findings.left)}));
  }
}
