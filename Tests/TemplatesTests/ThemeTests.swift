import Templates
import Testing

@Suite("The theme's style sheet")
struct ThemeTests {
    @Test("sets the scheme, and shows the switch only where a server answers it", arguments: Theme.allCases, [true, false])
    func styleSheet(theme: Theme, showsSwitch: Bool) {
        let css = theme.styleSheet(showsSwitch: showsSwitch)
        #expect(css.contains(theme == .auto ? "color-scheme:light dark}" : "color-scheme:\(theme.rawValue)}"))
        #expect(css.contains(".theme-switch{display:flex}") == showsSwitch)
    }
}
