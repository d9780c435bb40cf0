// Charts: drawn as SVG, still, with a description for those who do not see them.
var COLOURS = ['#1f5fa8', '#b35900', '#0b7a75', '#7a4b9d', '#9c2f5f', '#5b6770', '#6b7d14', '#8a5a2b'];
var INSIDE = '#1f5fa8';
var BEYOND = '#b35900';
var INK = '#1c2530';
var FONT = '"Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif';
var charts = [];

function forgetCharts() {
  charts.forEach(function (each) { each.dispose(); });
  charts = [];
}

function chart(place, id, title, description, height, option) {
  var box = element('div', {'class': 'chart', id: id, style: 'height:' + height + 'px'});
  place.appendChild(element('figure', {}, [element('figcaption', {}, title), box]));
  var made = echarts.init(box, null, {renderer: 'svg'});
  var base = {
    animation: false,
    useUTC: true,
    color: COLOURS,
    textStyle: {fontFamily: FONT, color: INK, fontSize: 13},
    aria: {enabled: true, label: {enabled: true, description: title + '. ' + description}},
    grid: {left: 8, right: 36, top: 40, bottom: 8, containLabel: true},
    tooltip: {confine: true, trigger: 'item'}
  };
  Object.keys(base).forEach(function (key) {
    option[key] = option[key] === undefined ? base[key] : option[key];
  });
  made.setOption(option);
  charts.push(made);
}

function legend() {
  return {top: 0, left: 0, icon: 'roundRect', itemWidth: 14, itemHeight: 10, itemGap: 14, textStyle: {color: INK}};
}

/** Room for a legend of these names, on a narrow screen and on paper too. */
function below(names) {
  var width = Math.min(680, document.querySelector('main').clientWidth);
  var length = sum(names.map(function (name) { return 46 + 8 * name.length; }));
  return {left: 8, right: 36, top: 20 + 24 * Math.ceil(length / width), bottom: 8, containLabel: true};
}

function categories(names) {
  return {
    type: 'category',
    data: names,
    axisLabel: {color: INK, hideOverlap: true},
    axisTick: {alignWithLabel: true},
    axisLine: {lineStyle: {color: '#8694a3'}}
  };
}

function amounts(name, format) {
  return {
    type: 'value',
    name: name,
    minInterval: format ? 0 : 1,
    nameLocation: 'end',
    nameTextStyle: {color: INK, align: 'left'},
    axisLabel: {color: INK, formatter: format || count},
    splitLine: {lineStyle: {color: '#e3e8ed'}}
  };
}

/** A line across the chart that says what it is. */
function across(axis, text, position) {
  var at = {};
  at[axis.name] = axis.value;
  at.label = {formatter: text, position: position || 'insideEndTop', color: INK, fontSize: 12};
  return {
    silent: true,
    symbol: 'none',
    lineStyle: {color: INK, type: 'dashed', width: 1.5},
    data: [at]
  };
}

/** Bars that lie, the longest on top. */
function lyingBars(place, id, title, rows, colour) {
  var shown = rows.slice().sort(function (a, b) { return b[1] - a[1]; }).slice(0, 15).reverse();
  if (shown.length === 0) {
    return;
  }
  var most = shown[shown.length - 1];
  chart(place, id, title, t('chart.most', {name: most[0], count: count(most[1])}), 70 + 26 * shown.length, {
    grid: {left: 8, right: 48, top: 8, bottom: 8, containLabel: true},
    xAxis: amounts(''),
    yAxis: categories(shown.map(function (row) { return row[0]; })),
    series: [{
      type: 'bar',
      barMaxWidth: 18,
      itemStyle: {color: colour},
      label: {show: true, position: 'right', color: INK, formatter: function (at) { return count(at.value); }},
      data: shown.map(function (row) { return row[1]; })
    }]
  });
}

function resizeCharts(width) {
  charts.forEach(function (each) { each.resize({width: width}); });
}
