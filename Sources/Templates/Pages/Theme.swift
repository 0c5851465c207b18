/// The colours that a visitor chose: the value of the cookie `theme` and of the form field of that name.
package enum Theme: String, Sendable, Hashable, CaseIterable {
    /// As the visitor's system says.
    case auto
    case light
    case dark

    /// The text of `/theme.css`, which every page links after `/assets/style.css`.
    ///
    /// The published files are the same for everybody, so the choice lives in this one small answer: a server makes it by the
    /// visitor's cookie and thereby switches static pages too, without a script.
    /// - Parameter showsSwitch: true where something answers `POST /preferences`; on a plain file host the switch stays hidden
    ///   until the script, which can do without a server, reveals it.
    package func styleSheet(showsSwitch: Bool) -> String {
        let scheme = self == .auto ? "light dark" : rawValue
        let reveal = showsSwitch ? ".theme-switch{display:flex}\n" : ""
        return ":root{color-scheme:\(scheme)}\n" + reveal
    }
}
