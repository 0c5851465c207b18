// Searches the pages of this site by an index that lies beside them: nothing is asked of another host.
// Without this script the page is an index to look through.
"use strict";

(() => {
  const form = document.getElementById("search-form");
  if (!form || !window.fetch) return;
  const field = form.elements.namedItem("q");
  const hits = document.getElementById("hits");
  const count = document.getElementById("search-count");
  const language = document.documentElement.lang;
  const limit = 40;
  let pages = null;
  let loading = null;

  // As the index was folded: no case, no accents, œ as oe.
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss");
  const split = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];

  const load = () => {
    loading = loading || fetch(form.dataset.index)
      .then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      })
      .then((entries) => {
        pages = entries.map((entry) => ({
          ...entry,
          titleWords: split(entry.t),
          descriptionWords: split(entry.d),
          sections: entry.h.map(([anchor, title]) => ({ anchor, title, words: split(title) })),
          words: entry.w.split(" "),
        }));
      })
      .catch(() => {
        loading = null;
        count.textContent = form.dataset.failed;
      });
    return loading;
  };

  // A whole word weighs more than its beginning.
  const weight = (words, term) => {
    let best = 0;
    for (const word of words) {
      if (word === term) return 1;
      if (word.startsWith(term)) best = 0.6;
    }
    return best;
  };

  // Title before heading before text; every term must be found somewhere on the page.
  const judge = (page, terms) => {
    let score = 0;
    const sections = new Set();
    for (const term of terms) {
      let best = 8 * weight(page.titleWords, term);
      for (const section of page.sections) {
        const found = 4 * weight(section.words, term);
        if (found > 0) sections.add(section);
        best = Math.max(best, found);
      }
      best = Math.max(best, 2 * weight(page.descriptionWords, term), weight(page.words, term));
      if (best === 0) return null;
      score += best;
    }
    return { page, score, sections: [...sections].slice(0, 4) };
  };

  const link = (url, text, lang) => {
    const element = document.createElement("a");
    element.href = url;
    element.textContent = text;
    if (lang && lang !== language) element.lang = element.hreflang = lang;
    return element;
  };

  const item = ({ page, sections }) => {
    const element = document.createElement("li");
    const title = document.createElement("p");
    title.className = "hit-title";
    title.append(link(page.u, page.t, page.l));
    element.append(title);
    if (page.d) {
      const text = document.createElement("p");
      text.className = "note";
      if (page.l !== language) text.lang = page.l;
      text.textContent = page.d;
      element.append(text);
    }
    if (sections.length) {
      const list = document.createElement("ul");
      for (const section of sections) {
        const entry = document.createElement("li");
        entry.append(link(`${page.u}#${section.anchor}`, section.title, page.l));
        list.append(entry);
      }
      element.append(list);
    }
    return element;
  };

  const show = () => {
    const terms = split(field.value);
    const address = new URL(location.href);
    if (field.value) address.searchParams.set("q", field.value);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (!terms.length || !pages) {
      hits.replaceChildren();
      if (pages) count.textContent = "";
      return;
    }
    const found = pages.map((page) => judge(page, terms)).filter(Boolean)
      .sort((one, other) => other.score - one.score || one.page.t.localeCompare(other.page.t, language));
    hits.replaceChildren(...found.slice(0, limit).map(item));
    // French says "0 page" and "1 page".
    const isOne = found.length === 1 || (found.length === 0 && language === "fr");
    const number = new Intl.NumberFormat(language).format(found.length);
    count.textContent = found.length
      ? (isOne ? form.dataset.one : form.dataset.other).replace("{count}", number)
      : form.dataset.none;
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    hits.querySelector("a")?.focus();
  });
  field.addEventListener("input", () => load().then(show));
  const asked = new URL(location.href).searchParams.get("q");
  if (asked) {
    field.value = asked;
    load().then(show);
  }
})();
