// Comfort for the analysis form. Without it everything still works: the server counts, the examples are links.
(() => {
  "use strict";
  const form = document.getElementById("tweet-form");
  const field = document.getElementById("text");
  const counter = document.getElementById("text-count");
  const alert = document.getElementById("text-alert");
  if (!form || !field || !counter || !alert) return;

  const language = document.documentElement.lang;
  const limit = Number(counter.dataset.limit);
  const numbers = new Intl.NumberFormat(language);
  // The server counts characters as people do: a flag or a family emoji is one. So must we.
  const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(language, { granularity: "grapheme" }) : null;
  const lengthOf = (text) => {
    if (!segmenter) return Array.from(text).length;
    let count = 0;
    for (const _ of segmenter.segment(text)) count += 1;
    return count;
  };

  let wasOver = counter.classList.contains("counter-over");
  const update = () => {
    // What is sent has CR LF for a line break, which is one grapheme as well.
    const count = lengthOf(field.value);
    const isOver = count > limit;
    const sentence = (isOver ? counter.dataset.over : counter.dataset.text)
      .replace("{count}", numbers.format(count))
      .replace("{over}", numbers.format(count - limit));
    counter.textContent = sentence;
    counter.classList.toggle("counter-over", isOver);
    // Said once on crossing the limit, not at every key.
    if (isOver !== wasOver) alert.textContent = sentence;
    wasOver = isOver;
  };
  field.addEventListener("input", update);
  update();

  for (const link of document.querySelectorAll("a[data-example]")) {
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      field.value = link.querySelector("q").textContent;
      update();
      field.focus();
      field.scrollIntoView({ block: "center" });
    });
  }

  const button = form.querySelector("button[type=submit]");
  const words = button.textContent;
  form.addEventListener("submit", (event) => {
    if (button.getAttribute("aria-disabled") === "true") {
      event.preventDefault();
      return;
    }
    // Not `disabled`, which would drop the focus.
    button.setAttribute("aria-disabled", "true");
    button.textContent = form.dataset.busy;
  });
  // A page that comes back from the history cache is ready again.
  addEventListener("pageshow", () => {
    button.removeAttribute("aria-disabled");
    button.textContent = words;
    update();
  });
})();
