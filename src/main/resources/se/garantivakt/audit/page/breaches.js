// Breaches by clinic and week.
function byWeek(id, clinic) {
  var weeks = data.weeks.map(function () { return 0; });
  (data.breaches[id] || []).forEach(function (row) {
    if (clinic < 0 || row[0] === clinic) {
      for (var i = 1; i < row.length; i += 2) {
        weeks[row[i]] += row[i + 1];
      }
    }
  });
  return weeks;
}

function drawBreaches() {
  var section = begin('breaches');
  if (isMissing(section, 'guarantee.alert')) {
    return;
  }
  if (data.weeks.length === 0) {
    note(section, t('breaches.none'));
    return;
  }
  var shown = ids().filter(function (id) { return sum(byWeek(id, chosen.clinic)) > 0; });
  var all = data.weeks.map(function (each, i) {
    return sum(shown.map(function (id) { return byWeek(id, chosen.clinic)[i]; }));
  });
  var most = all.indexOf(Math.max.apply(null, all));
  chart(section, 'chart-breaches', t('breaches.chart', {clinic: clinicName()}),
    t('breaches.described', {count: count(sum(all)), weeks: data.weeks.length, week: week(data.weeks[most]), most: count(all[most])}), 300, {
      tooltip: {trigger: 'axis', confine: true, axisPointer: {type: 'shadow'}},
      legend: legend(),
      grid: below(shown.map(guarantee)),
      xAxis: categories(data.weeks.map(week)),
      yAxis: amounts(''),
      series: shown.map(function (id) {
        return {
          type: 'bar', stack: 'all', barCategoryGap: '25%', name: guarantee(id),
          itemStyle: {color: COLOURS[ids().indexOf(id) % COLOURS.length], borderColor: '#fff', borderWidth: 0.5},
          data: byWeek(id, chosen.clinic)
        };
      })
    });
  var clinics = clinicRows();
  heatmap(section, clinics);
  clinicTable(section, clinics);
}

function clinicRows() {
  var rows = {};
  ids().forEach(function (id) {
    (data.breaches[id] || []).forEach(function (of) {
      var row = rows[of[0]] = rows[of[0]] || {clinic: data.clinics[of[0]], total: 0, of: {}, weeks: data.weeks.map(function () { return 0; })};
      for (var i = 1; i < of.length; i += 2) {
        row.total += of[i + 1];
        row.of[id] = (row.of[id] || 0) + of[i + 1];
        row.weeks[of[i]] += of[i + 1];
      }
    });
  });
  return Object.keys(rows).map(function (key) { return rows[key]; });
}

function heatmap(section, clinics) {
  var top = clinics.slice().sort(function (a, b) { return b.total - a.total; }).slice(0, 20).reverse();
  var cells = [];
  top.forEach(function (row, y) {
    row.weeks.forEach(function (breaches, x) {
      if (breaches > 0) {
        cells.push([x, y, breaches]);
      }
    });
  });
  var first = top[top.length - 1];
  chart(section, 'chart-clinics', t('breaches.clinics', {count: top.length}),
    t('chart.most', {name: first.clinic, count: count(first.total)}), 120 + 22 * top.length, {
      grid: {left: 8, right: 28, top: 8, bottom: 48, containLabel: true},
      tooltip: {confine: true, formatter: function (at) {
        return echarts.format.encodeHTML(top[at.value[1]].clinic + ', ' + week(data.weeks[at.value[0]]) + ': ' + count(at.value[2]));
      }},
      xAxis: categories(data.weeks.map(week)),
      yAxis: categories(top.map(function (row) { return row.clinic; })),
      visualMap: {
        type: 'continuous', min: 1, max: Math.max(2, Math.max.apply(null, cells.map(function (cell) { return cell[2]; }))),
        orient: 'horizontal', left: 0, bottom: 0, itemWidth: 12, itemHeight: 160,
        precision: 0, text: [t('breaches.many'), t('breaches.few')],
        inRange: {color: ['#cfe0f3', '#5b93cf', '#1f5fa8', '#0d2f57']}
      },
      series: [{type: 'heatmap', data: cells, itemStyle: {borderColor: '#fff', borderWidth: 1}}]
    });
}

function clinicTable(section, clinics) {
  var columns = [
    {title: t('column.clinic'), of: function (row) { return row.clinic; }},
    {title: t('column.total'), number: true, of: function (row) { return row.total; }}];
  ids().filter(function (id) { return data.breaches[id]; }).forEach(function (id) {
    columns.push({title: guarantee(id), number: true, of: function (row) { return row.of[id] || 0; }});
  });
  columns.push({title: t('breaches.last'), number: true, of: function (row) { return sum(row.weeks.slice(-4)); }});
  columns.push({title: t('breaches.worst'), number: true, of: function (row) { return Math.max.apply(null, row.weeks); }});
  columns.slice(1).forEach(function (column) { column.show = function (row) { return count(column.of(row)); }; });
  table(section, 'table-breaches', t('breaches.table'), columns, clinics,
    {sort: 1, filter: function (row) { return row.clinic; }});
  var weeks = data.weeks.map(function (monday, i) {
    return {monday: monday, of: ids().map(function (id) { return byWeek(id, chosen.clinic)[i]; })};
  });
  table(section, 'table-weeks', t('breaches.weeks', {clinic: clinicName()}), [
    {title: t('column.week'), of: function (row) { return row.monday; }, show: function (row) { return week(row.monday); }}
  ].concat(ids().map(function (id, i) {
    return {title: guarantee(id), number: true, of: function (row) { return row.of[i]; }, show: function (row) { return count(row.of[i]); }};
  })), weeks, {sort: 0});
}

function clinicName() {
  return chosen.clinic < 0 ? t('clinic.all') : data.clinics[chosen.clinic];
}
