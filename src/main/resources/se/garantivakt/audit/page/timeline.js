// The timeline of an episode: clocks as bars, pauses hatched, deadlines, events and alerts.
var PAUSED = '#5b6770';
var GREY = '#aab4be';
var ALERTS = {
  imminent: {symbol: 'triangle', colour: '#8a5a00'},
  foreseen: {symbol: 'diamond', colour: '#7a4b9d'},
  breached: {symbol: 'path://M0 2 L2 0 L5 3 L8 0 L10 2 L7 5 L10 8 L8 10 L5 7 L2 10 L0 8 L3 5 Z', colour: '#b3261e'},
  withdrawn: {symbol: 'emptyCircle', colour: '#4d5966'},
  resolved: {symbol: 'circle', colour: '#0b7a75'}
};

/** Stretches of a clock: from, to, row, kind. What lies after the breach is over the limit. */
function stretches(clock, row, end) {
  if (!clock.startedOn) {
    return [];
  }
  var from = millis(clock.startedOn);
  var to = clock.stoppedOn ? millis(clock.stoppedOn) : end;
  var outside = ['waived', 'notCovered', 'cancelled'].indexOf(clock.state) >= 0;
  var breach = clock.breachedAt ? millis(clock.breachedAt) : Infinity;
  var parts = [[from, Math.max(from, Math.min(to, breach)), row, outside ? 'outside' : 'inside']];
  if (breach < to) {
    parts.push([breach, to, row, 'beyond']);
  }
  (clock.pauses || []).forEach(function (pause) {
    parts.push([millis(pause.from), pause.until ? Math.min(millis(pause.until), Math.max(to, end)) : to, row, 'paused']);
  });
  return parts;
}

function hatched(x, y, width, height) {
  var lines = [{type: 'rect', shape: {x: x, y: y, width: width, height: height}, style: {fill: '#fff', stroke: PAUSED, lineWidth: 1}}];
  for (var at = -height; at < width; at += 6) {
    var from = Math.max(0, at);
    var to = Math.min(width, at + height);
    lines.push({
      type: 'line',
      shape: {x1: x + from, y1: y + height - (from - at), x2: x + to, y2: y + height - (to - at)},
      style: {stroke: PAUSED, lineWidth: 1.2}
    });
  }
  return {type: 'group', children: lines};
}

function stretch(at, api) {
  var from = api.coord([api.value(0), api.value(2)]);
  var to = api.coord([api.value(1), api.value(2)]);
  var kind = ['inside', 'beyond', 'outside', 'paused'][api.value(3)];
  var height = kind === 'paused' ? 14 : 18;
  var width = Math.max(2, to[0] - from[0]);
  if (kind === 'paused') {
    return hatched(from[0], from[1] - height / 2, width, height);
  }
  var colour = {inside: INSIDE, beyond: BEYOND, outside: GREY}[kind];
  return {type: 'rect', shape: {x: from[0], y: from[1] - height / 2, width: width, height: height}, style: {fill: colour}};
}

function deadline(at, api) {
  var place = api.coord([api.value(0), api.value(1)]);
  return {
    type: 'group',
    children: [
      {type: 'line', shape: {x1: place[0], y1: place[1] - 17, x2: place[0], y2: place[1] + 17}, style: {stroke: INK, lineWidth: 2.5}},
      {type: 'text', style: {text: day(data.episodes[api.value(2)].clocks[api.value(3)].deadline), x: place[0] + 4, y: place[1] + 11, fontSize: 11, fill: INK, fontFamily: FONT}}]
  };
}

function clockName(clock) {
  var again = /#(\d+)$/.exec(clock.clockId);
  return guarantee(clock.guarantee) + (again ? ' #' + again[1] : '');
}

function drawTimeline(place, episode, index) {
  var names = [t('episode.events')].concat(episode.clocks.map(clockName));
  var end = data.about.until ? millis(data.about.until) : 0;
  var kinds = ['inside', 'beyond', 'outside', 'paused'];
  var bars = [].concat.apply([], episode.clocks.map(function (clock, i) { return stretches(clock, i + 1, end); }))
    .map(function (part) { return [part[0], part[1], part[2], kinds.indexOf(part[3])]; });
  var deadlines = episode.clocks.map(function (clock, i) {
    return clock.breachAt && clock.deadline ? [millis(clock.breachAt), i + 1, index, i] : null;
  }).filter(Boolean);
  var times = bars.map(function (part) { return part[0]; }).concat(bars.map(function (part) { return part[1]; }))
    .concat(deadlines.map(function (each) { return each[0]; }))
    .concat(episode.events.map(function (each) { return millis(each.occurredAt); }))
    .concat(episode.alerts.map(function (each) { return millis(each.at); }));
  var first = Math.min.apply(null, times), last = Math.max.apply(null, times);
  var margin = Math.max(86400000, (last - first) * 0.04);
  var series = [
    {type: 'custom', renderItem: stretch, data: bars, encode: {x: [0, 1], y: 2}, silent: true, z: 2},
    {type: 'custom', renderItem: deadline, data: deadlines, encode: {x: 0, y: 1}, silent: true, z: 3},
    marks(t('episode.event'), 'rect', '#1c2530', episode.events.map(function (event) {
      return {value: [millis(event.occurredAt), 0], told: moment(event.occurredAt) + ' ' + eventName(event)};
    }))];
  Object.keys(ALERTS).forEach(function (kind) {
    var said = episode.alerts.filter(function (alert) { return alert.kind === kind; });
    if (said.length > 0) {
      series.push(marks(word('kind', kind), ALERTS[kind].symbol, ALERTS[kind].colour, said.map(function (alert) {
        var row = 1 + episode.clocks.findIndex(function (clock) { return clock.clockId === alert.clockId; });
        return {value: [millis(alert.at), row], symbolOffset: [0, kind === 'withdrawn' || kind === 'resolved' ? -31 : -18], told: moment(alert.at) + ' ' + alertName(alert)};
      })));
    }
  });
  chart(place, 'timeline-' + index, t('episode.timeline'), t('episode.described', {
    clocks: count(episode.clocks.length), events: count(episode.events.length), alerts: count(episode.alerts.length)
  }), 110 + 64 * names.length, {
    legend: Object.assign(legend(), {icon: undefined, data: series.filter(function (each) { return each.name; }).map(function (each) { return each.name; })}),
    tooltip: {confine: true, formatter: function (at) { return echarts.format.encodeHTML(at.data.told); }},
    xAxis: {
      type: 'time', min: first - margin, max: last + margin,
      axisLabel: {color: INK, hideOverlap: true, formatter: function (ms) { return formatted(ms, {day: 'numeric', month: 'short', year: '2-digit'}); }},
      axisLine: {lineStyle: {color: '#8694a3'}}, splitLine: {show: true, lineStyle: {color: '#e3e8ed'}}
    },
    yAxis: Object.assign(categories(names), {inverse: true, axisLabel: {color: INK, width: 190, overflow: 'break'}, axisTick: {show: false}}),
    series: series
  });
}

function marks(name, symbol, colour, points) {
  return {type: 'scatter', name: name, symbol: symbol, symbolSize: 11, itemStyle: {color: colour}, data: points, z: 5};
}
