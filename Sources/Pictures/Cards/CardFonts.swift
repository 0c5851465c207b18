/// The fonts of a card.
package struct CardFonts: Sendable {
    /// For titles.
    package var serif: TrueTypeFont
    /// For all other text.
    package var sans: TrueTypeFont

    package init(serif: TrueTypeFont, sans: TrueTypeFont) {
        self.serif = serif
        self.sans = sans
    }
}

extension TrueTypeFont {
    /// A text without the characters that the font cannot draw; runs of spaces become one, and a space at which no line may
    /// break remains such a one.
    func drawable(_ text: String) -> String {
        var drawable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\u{A0}" || scalar == "\u{202F}" {
                drawable.append(has(scalar) ? scalar : has("\u{A0}") ? "\u{A0}" : " ")
            } else if scalar.properties.isWhitespace {
                if drawable.last != " " { drawable.append(" ") }
            } else if has(scalar) {
                drawable.append(scalar)
            }
        }
        return String(drawable)
    }
}
