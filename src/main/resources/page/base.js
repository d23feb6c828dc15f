// The one name that the page has, what went wrong on it, and how its elements are made.
"use strict";

const gongkai = { show: {} };

(function () {
  // A reader of the page, or a test, sees what went wrong without a console.
  const root = document.documentElement;
  function note(text) {
    root.dataset.errors = (root.dataset.errors ? root.dataset.errors + "\n" : "") + text;
  }
  window.addEventListener("error", (event) => note(event.message || "a resource did not load"));
  window.addEventListener("unhandledrejection", (event) => note(String(event.reason)));
  document.addEventListener("securitypolicyviolation", (event) =>
    note("blocked by the policy: " + event.violatedDirective + " " + event.blockedURI));

  const NUMBER = /^-?\d+(\.\d+)?$/;

  /** An element with attributes and children. Texts become text nodes, whatever stands in them. */
  gongkai.element = function (name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) {
        continue;
      }
      if (key.startsWith("on")) {
        element.addEventListener(key.slice(2), value);
      } else {
        element.setAttribute(key, value === true ? "" : value);
      }
    }
    for (const child of children.flat()) {
      if (child !== null && child !== undefined && child !== "") {
        element.append(child instanceof Node ? child : document.createTextNode(String(child)));
      }
    }
    return element;
  };

  /** A number with separators between thousands; every digit stays as it is. */
  gongkai.number = function (value) {
    const text = value === null || value === undefined ? "" : String(value);
    if (!NUMBER.test(text)) {
      return text;
    }
    const [whole, fraction] = text.split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",").replace("-", "\u2212");
    return fraction ? grouped + "." + fraction : grouped;
  };

  /** What a value is known to be: exact, between two bounds, or open to one side. */
  gongkai.interval = function (row) {
    const low = row.low === undefined ? null : row.low;
    const high = row.high === undefined ? null : row.high;
    if (low === null && high === null) {
      return row.value === null ? "" : gongkai.number(row.value);
    }
    if (low === null) {
      return "\u2264 " + gongkai.number(high);
    }
    if (high === null) {
      return "\u2265 " + gongkai.number(low);
    }
    return Number(low) === Number(high) ? gongkai.number(low) : gongkai.number(low) + " – " + gongkai.number(high);
  };
})();
