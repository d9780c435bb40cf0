// A page for each episode that was asked for.
function eventName(event) {
  return word('event', event.type + '.' + event.action);
}

function alertName(alert) {
  if (alert.kind === 'imminent') {
    return word('kind', 'imminent') + ': ' + timeLeft(alert.level || '');
  }
  if (alert.kind === 'foreseen') {
    return word('kind', 'foreseen') + ': ' + word('reason', alert.reason || '');
  }
  var ended = (alert.concerns || []).map(function (id) {
    var parts = id.split('|');
    var what = parts[1] === 'imminent' ? timeLeft(parts[2]) : '';
    return word('kind', parts[1]) + (what ? ' ' + what : '');
  });
  return word('kind', alert.kind) + (ended.length > 0 ? ': ' + ended.join(', ') : '');
}

function drawEpisodes() {
  var place = empty(document.getElementById('episodes'));
  data.episodes.forEach(function (episode, i) {
    var id = 'episode-' + (i + 1);
    var section = element('section', {id: id, 'class': 'episode', 'aria-labelledby': id + '-title'});
    place.appendChild(section);
    section.appendChild(element('h2', {id: id + '-title'}, t('episode.title', {id: episode.id})));
    var patients = episode.clocks.map(function (clock) { return clock.patientId; }).filter(Boolean);
    note(section, t('episode.patient', {id: patients[0] || '–'}));
    if (episode.clocks.length + episode.events.length + episode.alerts.length > 0) {
      drawTimeline(section, episode, i);
      section.appendChild(timelineLegend());
    }
    if (episode.events.length === 0) {
      note(section, t('episode.withoutEvents'));
    }
    clockTable(section, episode, i);
    storyTable(section, episode, i);
  });
}

function timelineLegend() {
  var svg = function (drawn) {
    var space = 'http://www.w3.org/2000/svg';
    var made = document.createElementNS(space, 'svg');
    made.setAttribute('width', '24');
    made.setAttribute('height', '14');
    made.setAttribute('aria-hidden', 'true');
    drawn.forEach(function (each) {
      var shape = document.createElementNS(space, each[0]);
      Object.keys(each[1]).forEach(function (name) { shape.setAttribute(name, each[1][name]); });
      made.appendChild(shape);
    });
    return made;
  };
  var box = function (fill, stroke) { return ['rect', {x: 1, y: 1, width: 22, height: 12, fill: fill, stroke: stroke || fill}]; };
  var hatch = [box('#fff', PAUSED)].concat([0, 6, 12].map(function (x) {
    return ['line', {x1: x + 1, y1: 13, x2: x + 11, y2: 1, stroke: PAUSED, 'stroke-width': 1.2}];
  }));
  return element('ul', {'class': 'legend'}, [
    [[box(INSIDE)], 'episode.inside'], [[box(BEYOND)], 'episode.beyond'], [hatch, 'episode.paused'], [[box(GREY)], 'episode.outside'],
    [[['line', {x1: 12, y1: 0, x2: 12, y2: 14, stroke: INK, 'stroke-width': 2.5}]], 'episode.deadline']
  ].map(function (each) { return element('li', {}, [svg(each[0]), t(each[1])]); }));
}

function clockTable(section, episode, i) {
  var of = function (name, format) {
    return {of: function (clock) { return clock[name]; }, show: function (clock) { return (format || String)(clock[name] === null || clock[name] === undefined ? '' : clock[name]) || '–'; }};
  };
  var titled = function (title, column) { column.title = t(title); return column; };
  table(section, 'table-clocks-' + i, t('episode.clocks'), [
    {title: t('column.guarantee'), of: clockName},
    titled('column.clinic', of('clinicId')),
    {title: t('column.state'), of: function (clock) { return word('state', clock.state); }},
    titled('column.started', of('startedOn', moment)),
    titled('column.deadline', of('deadline', moment)),
    titled('column.breached', of('breachedAt', moment)),
    titled('column.stopped', of('stoppedOn', moment)),
    number('column.elapsed', function (clock) { return clock.elapsedDays; }),
    number('column.paused', function (clock) { return clock.pausedDays; }),
    {title: t('column.pauses'), of: function (clock) {
      return (clock.pauses || []).map(function (pause) { return pause.code + ' ' + moment(pause.from) + ' – ' + (pause.until ? moment(pause.until) : t('episode.open')); }).join('; ') || '–';
    }},
    {title: t('column.flags'), of: function (clock) { return (clock.flags || []).map(function (flag) { return word('flag', flag); }).join('; ') || '–'; }}
  ], episode.clocks, {sort: 3, ascending: true, limit: 40});
}

/** Events and alerts in one story. */
function storyTable(section, episode, i) {
  var rows = episode.events.map(function (event) {
    return {
      at: event.occurredAt, known: event.loggedAt, what: eventName(event), where: event.clinicId,
      more: Object.keys(event.fields).map(function (name) { return word('field', name) + ' ' + shownField(event.fields[name]); }).join(', '),
      outcome: event.outcome ? word('outcome', event.outcome) + (event.reason ? ': ' + word('ignored', event.reason) : '') : '–'
    };
  }).concat(episode.alerts.map(function (alert) {
    var clock = episode.clocks.filter(function (each) { return each.clockId === alert.clockId; })[0];
    return {
      at: alert.at, known: alert.at, what: alertName(alert), where: alert.clinicId,
      more: (clock ? clockName(clock) : guarantee(alert.guarantee)) + (alert.deadline ? ', ' + t('episode.deadlineWas', {day: moment(alert.deadline)}) : ''),
      outcome: '–'
    };
  }));
  var text = function (name) { return function (row) { return row[name] || '–'; }; };
  table(section, 'table-story-' + i, t('episode.story'), [
    {title: t('column.at'), of: function (row) { return row.at; }, show: function (row) { return moment(row.at); }},
    {title: t('column.known'), of: function (row) { return row.known; }, show: function (row) { return moment(row.known); }},
    {title: t('column.what'), of: text('what')},
    {title: t('column.details'), of: text('more')},
    {title: t('column.clinic'), of: text('where')},
    {title: t('column.outcome'), of: text('outcome')}
  ], rows, {sort: 0, ascending: true, limit: 200});
}

function shownField(value) {
  return /^\d{4}-\d\d-\d\d/.test(value) ? moment(value) : word('value', value);
}
