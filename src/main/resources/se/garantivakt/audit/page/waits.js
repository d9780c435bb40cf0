// How long was waited, against the limit.
function drawWaits() {
  var section = begin('waits');
  if (isMissing(section, 'guarantee.status')) {
    return;
  }
  var shown = data.waits.filter(function (of) { return of.guarantee === chosen.guarantee; });
  if (shown.length === 0) {
    note(section, t('waits.none', {guarantee: guarantee(chosen.guarantee)}));
  }
  shown.forEach(function (of, i) { histogram(section, of, i); });
  bands(section);
}

function binName(bin, unit) {
  if (bin[1] === null) {
    return t('waits.from.' + unit, {from: bin[0]});
  }
  return bin[0] === bin[1] ? String(bin[0]) : bin[0] + '–' + bin[1];
}

function histogram(section, of, i) {
  var title = t('waits.chart', {guarantee: guarantee(of.guarantee)});
  var all = sum(of.bins.map(function (bin) { return bin[3]; }));
  var inside = sum(of.bins.map(function (bin) { return bin[2] ? bin[3] : 0; }));
  var width = of.bins[of.bins.length - 1][0] - of.bins[of.bins.length - 2][0];
  var rows = of.bins.map(function (bin) {
    return [bin[0] - 0.5, bin[1] === null ? bin[0] + width - 0.5 : bin[1] + 0.5, bin[3], bin[2]];
  });
  chart(section, 'chart-waits-' + i, title,
    t('waits.described', {inside: count(inside), beyond: count(all - inside)}), 300, {
      tooltip: {confine: true, formatter: function (at) {
        return echarts.format.encodeHTML(binName(of.bins[at.dataIndex], of.unit) + ': ' + count(of.bins[at.dataIndex][3]));
      }},
      grid: {left: 8, right: 24, top: 40, bottom: 30, containLabel: true},
      xAxis: Object.assign(amounts(t('waits.axis.' + of.unit)), {
        min: -0.5, max: rows[rows.length - 1][1], nameLocation: 'middle', nameGap: 28,
        splitLine: {show: false}, interval: Math.max(1, of.limit > 0 ? of.limit / 3 : 2),
        axisLabel: {color: INK, showMinLabel: false, showMaxLabel: false, formatter: function (value) { return count(Math.round(value)); }}
      }),
      yAxis: amounts(''),
      series: [{
        type: 'custom', data: rows, encode: {x: [0, 1], y: 2}, renderItem: bar, clip: true,
        markLine: across({name: 'xAxis', value: of.limit + 0.5}, t('limit.' + of.unit, {limit: of.limit}), 'end')
      }]
    });
  table(section, 'table-waits-' + i, title, [
    {title: t('waits.axis.' + of.unit), number: true, of: function (bin) { return bin[0]; }, show: function (bin) { return binName(bin, of.unit); }},
    {title: t('column.limit'), of: function (bin) { return bin[2] ? t('limit.inside') : t('limit.beyond'); }},
    number('column.clocks', function (bin) { return bin[3]; }),
    number('column.part', function (bin) { return share(bin[3], all); }, percent)
  ], of.bins, {sort: 0, ascending: true});
}

function bar(at, api) {
  var from = api.coord([api.value(0), api.value(2)]);
  var to = api.coord([api.value(1), 0]);
  return {
    type: 'rect',
    shape: {x: from[0] + 0.5, y: from[1], width: Math.max(1, to[0] - from[0] - 1), height: Math.max(0, to[1] - from[1])},
    style: {fill: api.value(3) ? INSIDE : BEYOND}
  };
}

/** Those who waited when the replay ended, over the limit in the other colour. */
function bands(section) {
  var of = (data.accessibility[chosen.guarantee] || {}).bands;
  if (!of) {
    return;
  }
  var limit = limitOf(chosen.guarantee);
  var rows = Object.keys(of).map(function (band) { return {band: band, from: parseInt(band, 10), count: of[band]}; });
  var title = t('waits.bands', {guarantee: guarantee(chosen.guarantee)});
  var beyond = function (row) { return limit !== null && row.from > limit; };
  chart(section, 'chart-bands', title, t('waits.bandsDescribed', {
    count: count(sum(rows.map(function (row) { return row.count; }))),
    beyond: count(sum(rows.map(function (row) { return beyond(row) ? row.count : 0; })))
  }), 240, {
    grid: {left: 8, right: 24, top: 24, bottom: 8, containLabel: true},
    xAxis: categories(rows.map(function (row) { return row.band; })),
    yAxis: amounts(''),
    series: [{
      type: 'bar', barMaxWidth: 60, label: {show: true, position: 'top', color: INK, formatter: function (at) { return count(at.value); }},
      data: rows.map(function (row) { return {value: row.count, itemStyle: {color: beyond(row) ? BEYOND : INSIDE}}; })
    }]
  });
  table(section, 'table-bands', title, [
    {title: t('waits.axis.days'), number: true, of: function (row) { return row.from; }, show: function (row) { return row.band.replace('-', '–'); }},
    number('column.waiting', function (row) { return row.count; })
  ], rows, {sort: 0, ascending: true});
}
