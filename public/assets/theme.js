// The theme switch without a round trip: works on the published files too, which no server answers for.
(() => {
  "use strict";
  const themes = ["auto", "light", "dark"];
  const root = document.documentElement;
  const year = 31536000;

  const remember = (name, value) => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `${name}=${value}; path=/; max-age=${year}; SameSite=Lax${secure}`;
  };

  const remembered = () => {
    const value = /(?:^|; )theme=([^;]*)/.exec(document.cookie)?.[1];
    return themes.includes(value) ? value : "auto";
  };

  const show = (theme) => {
    root.dataset.theme = theme;
    for (const button of document.querySelectorAll(".theme-switch button")) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    }
  };

  // At once, before the first paint; the buttons do not exist yet.
  show(remembered());

  document.addEventListener("DOMContentLoaded", () => {
    show(remembered());
    document.querySelector(".theme-switch")?.addEventListener("submit", (event) => {
      const theme = event.submitter?.value;
      if (!themes.includes(theme)) return;
      event.preventDefault();
      remember("theme", theme);
      show(theme);
    });
    // Following the link to the other language means that the application shall speak it too.
    document.querySelector("a[data-language]")?.addEventListener("click", (event) => {
      remember("language", event.currentTarget.dataset.language);
    });
  });
})();
