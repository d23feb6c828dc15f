// A field that finds an agency by a part of its name or code, and shows only the first hits, however many there are.
"use strict";

(function () {
  const HITS = 12;

  /** The first agencies whose name or code has the text in it. */
  async function hits(text, isWanted) {
    const sought = text.trim().toLowerCase();
    const found = [];
    for await (const agency of gongkai.agenciesOf(gongkai.country.regions)) {
      if (!isWanted() || found.length === HITS) {
        break;
      }
      const isHit = [agency.agency, agency.name_en, agency.agency_code]
        .some((name) => name && name.toLowerCase().includes(sought));
      if (isHit) {
        found.push(agency);
      }
    }
    return found;
  }

  /** Where an agency is, and its code. */
  function placeOf(agency) {
    const [region] = gongkai.regionsOf(agency.part);
    return gongkai.regionName(region) + gongkai.choose("，", ", ") + agency.agency_code;
  }

  /** A combobox as the ARIA practices describe it; choose(agency) is called with null for all agencies. */
  gongkai.agencyPicker = function (chosen, choose) {
    const list = gongkai.element("ul", { id: "agency-hits", role: "listbox", "aria-label": gongkai.word("agency"), hidden: true });
    const input = gongkai.element("input", {
      id: "agency",
      type: "search",
      role: "combobox",
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-controls": "agency-hits",
      placeholder: gongkai.word("agency_hint"),
    });
    input.value = chosen ? gongkai.nameOf(chosen) : "";
    let found = [];
    let active = -1;
    let asked = 0;

    function close() {
      asked++;
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function activate(index) {
      active = index;
      [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      input.setAttribute("aria-activedescendant", "agency-hit-" + active);
      list.children[active].scrollIntoView({ block: "nearest" });
    }

    async function open() {
      const mine = ++asked;
      found = await hits(input.value, () => mine === asked);
      if (mine !== asked) {
        return;
      }
      list.replaceChildren(...found.map((agency, index) =>
        gongkai.element(
          "li",
          {
            id: "agency-hit-" + index,
            role: "option",
            "aria-selected": "false",
            onmousedown: (event) => {
              event.preventDefault();
              choose(agency);
            },
          },
          gongkai.namePlate(agency),
          gongkai.element("small", {}, placeOf(agency)))));
      if (found.length === 0) {
        list.append(gongkai.element("li", { class: "none", role: "option", "aria-disabled": "true" }, gongkai.word("no_hits")));
      }
      list.hidden = false;
      active = -1;
      input.setAttribute("aria-expanded", "true");
      input.removeAttribute("aria-activedescendant");
    }

    async function key(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          await open();
        }
        if (found.length > 0) {
          const step = event.key === "ArrowDown" ? 1 : -1;
          activate((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
        }
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (input.value.trim() === "") {
          choose(null);
          return;
        }
        if (active < 0) {
          await open();
        }
        if (found.length > 0) {
          choose(found[Math.max(active, 0)]);
        }
      } else if (event.key === "Escape") {
        close();
      }
    }

    input.addEventListener("input", open);
    input.addEventListener("keydown", key);
    input.addEventListener("blur", close);
    input.addEventListener("search", () => {
      if (input.value === "" && chosen) {
        choose(null);
      }
    });
    return gongkai.element("div", { class: "picker" }, input, list);
  };

  /** A field with few choices: [value, text] each, in groups where the third tells one. */
  gongkai.select = function (id, choices, chosen, choose) {
    return gongkai.element(
      "select",
      { id, onchange: (event) => choose(event.target.value) },
      choices.map(([value, text]) =>
        gongkai.element("option", { value, selected: String(value) === String(chosen) }, text)));
  };
})();
