// Tables. Long ones are shown a page at a time.
"use strict";

(function () {
  const ROWS = 100;

  function cell(column, row) {
    const content = column.show(row);
    const attributes = { class: column.number ? "number" : column.class || null };
    if (column.key) {
      attributes["data-column"] = column.key;
    }
    return gongkai.element(column.head ? "th" : "td", column.head ? { ...attributes, scope: "row" } : attributes, content);
  }

  function head(columns) {
    return gongkai.element("thead", {}, gongkai.element("tr", {}, columns.map((column) =>
      gongkai.element("th", { scope: "col", class: column.number ? "number" : column.class || null }, column.title))));
  }

  /** Buttons to the pages beside the one shown, and a field for all of them. */
  function pager(page, rows, turnTo) {
    const pages = Math.ceil(rows.length / ROWS);
    const first = page * ROWS;
    const button = (word, target) => gongkai.element(
      "button", { type: "button", disabled: target < 0 || target >= pages, onclick: () => turnTo(target) }, gongkai.word(word));
    const choices = Array.from({ length: pages }, (none, index) => [index, gongkai.word("page", index + 1)]);
    const choice = gongkai.select("page", choices, page, (chosen) => turnTo(Number(chosen)));
    choice.setAttribute("aria-label", gongkai.word("pages"));
    return [
      gongkai.element("span", { role: "status" }, gongkai.word(
        "rows_of", gongkai.number(first + 1), gongkai.number(Math.min(first + ROWS, rows.length)), gongkai.number(rows.length))),
      button("previous_page", page - 1),
      choice,
      button("next_page", page + 1),
    ];
  }

  /**
   * A table in a box that scrolls by itself where the screen is narrow.
   * columns: {title, show(row), key, number, head, class}; options: {caption, silent, mark(row), start: the row whose page is
   * shown first, before(rows): loads what a page needs}.
   */
  gongkai.table = async function (columns, rows, options) {
    const body = gongkai.element("tbody");
    const table = gongkai.element(
      "table", {}, gongkai.element("caption", options.silent ? { class: "unseen" } : {}, options.caption), head(columns), body);
    const box = gongkai.element(
      "div", { class: "scrolling", tabindex: "0", role: "region", "aria-label": options.caption }, table);
    const pages = gongkai.element("div", { class: "pages", role: "group", "aria-label": gongkai.word("pages") });

    async function turnTo(page) {
      const shown = rows.slice(page * ROWS, (page + 1) * ROWS);
      await (options.before ? options.before(shown) : null);
      body.replaceChildren(...shown.map((row) => gongkai.element(
        "tr", { class: options.mark && options.mark(row) ? "marked" : null }, columns.map((column) => cell(column, row)))));
      if (rows.length > ROWS) {
        pages.replaceChildren(...pager(page, rows, async (target) => {
          await turnTo(target);
          box.focus();
        }));
      }
    }

    await turnTo(Math.floor(Math.max(0, options.start || 0) / ROWS));
    return gongkai.element("div", { class: "tabled" }, box, rows.length > ROWS ? pages : null);
  };

  /** A line in the place of what is not there. */
  gongkai.empty = function (code, ...given) {
    return gongkai.element("p", { class: "empty" }, gongkai.word(code, ...given));
  };
})();
