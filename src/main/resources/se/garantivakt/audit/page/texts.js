// Texts, numbers and dates in the language of the reader.
var data = JSON.parse(document.getElementById('data').textContent);
var texts = JSON.parse(document.getElementById('texts').textContent);
var language = document.documentElement.lang;
var missingTexts = [];

function has(key) {
  return Object.prototype.hasOwnProperty.call(texts[language], key);
}

/** The text of a key; {name} takes the value of that name. */
function t(key, values) {
  if (!has(key)) {
    missingTexts.push(key);
    return key;
  }
  return texts[language][key].replace(/\{(\w+)\}/g, function (all, name) {
    return values && name in values ? values[name] : all;
  });
}

/** The word for a code, or the code itself: outputs may have codes that are not yet known. */
function word(kind, code) {
  return has(kind + '.' + code) ? texts[language][kind + '.' + code] : code;
}

function locale() {
  return language === 'sv' ? 'sv-SE' : 'en-GB';
}

function count(value) {
  return value === null || value === undefined ? '–' : new Intl.NumberFormat(locale()).format(value);
}

function decimal(value) {
  return value === null || value === undefined
    ? '–'
    : new Intl.NumberFormat(locale(), {maximumFractionDigits: 1}).format(value);
}

/** Of 0 to 1; a share of nobody is a dash, never 0 or 100 %. */
function percent(value) {
  return value === null || value === undefined
    ? '–'
    : new Intl.NumberFormat(locale(), {style: 'percent', maximumFractionDigits: 1}).format(value);
}

/** The local date and time of a text, as milliseconds of a day without offset. */
function millis(text) {
  var parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text);
  return Date.UTC(+parts[1], parts[2] - 1, +parts[3], +(parts[4] || 0), +(parts[5] || 0), +(parts[6] || 0));
}

function formatted(ms, how) {
  how.timeZone = 'UTC';
  return new Intl.DateTimeFormat(locale(), how).format(new Date(ms));
}

function day(text) {
  return text ? formatted(millis(text), {day: 'numeric', month: 'short', year: 'numeric'}) : '–';
}

function moment(text) {
  if (!text || text.length === 10) {
    return day(text);
  }
  return day(text) + ' ' + text.substring(11, 16);
}

function month(text) {
  return formatted(millis(text + '-01'), {month: 'short', year: 'numeric'});
}

/** The ISO week of a Monday. */
function week(monday) {
  var thursday = millis(monday) + 3 * 86400000;
  var year = new Date(thursday).getUTCFullYear();
  var number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * 86400000));
  return t('week', {year: year, week: number});
}
