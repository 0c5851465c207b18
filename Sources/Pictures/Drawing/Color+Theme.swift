/// The light theme of `style.css`: previews are shown among other pages, and paper is what they have in common.
extension Color {
    package static let paper = Color(0xF8F5EE)
    package static let ink = Color(0x17263A)
    package static let inkSoft = Color(0x566170)
    package static let hairline = Color(0xD9D2C2)
    package static let accent = Color(0x0D6661)
    package static let negative = Color(0xB5341A)
    package static let positive = Color(0x1F5EA8)
    package static let uncertain = Color(0x71622F)
}
