// Draws the page, and again when the reader chooses otherwise.
function drawAll() {
  document.documentElement.lang = language;
  document.title = t('page.title');
  document.querySelectorAll('[data-text]').forEach(function (each) { each.textContent = t(each.dataset.text); });
  document.querySelectorAll('[data-label]').forEach(function (each) { each.setAttribute('aria-label', t(each.dataset.label)); });
  document.querySelectorAll('[data-language]').forEach(function (each) {
    each.setAttribute('aria-pressed', String(each.dataset.language === language));
  });
  drawAbout();
  drawChoice();
  drawFigures();
  drawContents();
}

function drawFigures() {
  forgetCharts();
  drawHeadline();
  drawBreaches();
  if (ids().length > 0) {
    drawAccessibility();
    drawWaits();
  }
  drawAlerts();
  drawExemptions();
  drawQuality();
  drawDifferences();
  drawEpisodes();
  document.body.dataset.drawn = language;
}

function drawAbout() {
  var about = data.about;
  document.getElementById('about').textContent = t('about.replay', {
    from: moment(about.from), until: moment(about.until), rules: about.ruleSets.join(', ') || '–'
  });
  var privacy = document.getElementById('privacy');
  privacy.textContent = t(about.patients ? 'privacy.patients' : 'privacy.counts');
  privacy.className = about.patients ? 'notice' : 'notice calm';
  var unread = document.getElementById('unread');
  unread.hidden = about.unread === 0;
  unread.textContent = t('about.unread', {count: count(about.unread)});
}

function drawChoice() {
  var select = empty(document.getElementById('guarantee'));
  ids().forEach(function (id) { select.appendChild(element('option', {value: id}, guarantee(id))); });
  select.value = chosen.guarantee;
  document.getElementById('clinic').placeholder = t('clinic.all');
  tellChosen();
}

function tellChosen() {
  document.getElementById('chosen').textContent = t('choice.shown', {guarantee: guarantee(chosen.guarantee), clinic: clinicName()});
}

function drawContents() {
  var list = empty(document.getElementById('contents'));
  document.querySelectorAll('main section:not([hidden])').forEach(function (section) {
    list.appendChild(element('li', {}, element('a', {href: '#' + section.id}, section.querySelector('h2').textContent)));
  });
}

function listen() {
  document.querySelectorAll('[data-language]').forEach(function (button) {
    button.addEventListener('click', function () {
      language = button.dataset.language;
      drawAll();
    });
  });
  document.getElementById('guarantee').addEventListener('change', function (event) {
    chosen.guarantee = event.target.value;
    tellChosen();
    drawFigures();
  });
  var clinic = document.getElementById('clinic');
  clinic.addEventListener('change', function () {
    chosen.clinic = data.clinics.indexOf(clinic.value.trim());
    if (chosen.clinic < 0 && clinic.value.trim() !== '') {
      document.getElementById('chosen').textContent = t('choice.unknown', {clinic: clinic.value.trim()});
      return;
    }
    tellChosen();
    drawFigures();
  });
  window.addEventListener('resize', function () { resizeCharts('auto'); });
  // A sheet of A4 within its margins; the window may be wider or narrower.
  window.addEventListener('beforeprint', function () { resizeCharts(680); });
  window.addEventListener('afterprint', function () { resizeCharts('auto'); });
}

orderGuarantees();
chosen.guarantee = firstGuarantee();
data.clinics.forEach(function (id) {
  document.getElementById('clinics').appendChild(element('option', {value: id}));
});
listen();
drawAll();
