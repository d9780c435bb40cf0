// Elements; what is told is always text, never markup.
function element(name, attributes, children) {
  var made = document.createElement(name);
  Object.keys(attributes || {}).forEach(function (each) {
    made.setAttribute(each, attributes[each]);
  });
  [].concat(children === undefined ? [] : children).forEach(function (child) {
    made.appendChild(typeof child === 'object' ? child : document.createTextNode(String(child)));
  });
  return made;
}

function empty(place) {
  while (place.firstChild) {
    place.removeChild(place.firstChild);
  }
  return place;
}

/** Begins a section anew, with its title and what it is about. */
function begin(name) {
  var section = empty(document.getElementById(name));
  section.setAttribute('aria-labelledby', name + '-title');
  section.appendChild(element('h2', {id: name + '-title'}, t(name + '.title')));
  section.appendChild(element('p', {'class': 'intro'}, t(name + '.intro')));
  return section;
}

function note(place, text) {
  place.appendChild(element('p', {'class': 'soft'}, text));
}

function sum(values) {
  return values.reduce(function (all, each) { return all + each; }, 0);
}

function share(part, whole) {
  return whole > 0 ? part / whole : null;
}

/** Files that were not there leave a section without figures: it says so. */
function isMissing(section, topic) {
  if (data.about.records[topic] !== null) {
    return false;
  }
  note(section, t('file.missing', {file: topic + '.jsonl'}));
  return true;
}
