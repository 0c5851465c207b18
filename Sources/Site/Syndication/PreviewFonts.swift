import Foundation
import Pictures

extension CardFonts {
    /// Below the folder of templates.
    private static let files = (serif: "fonts/DejaVuSerif-Latin.ttf", sans: "fonts/DejaVuSans-Latin.ttf")

    /// - Returns: nil where the fonts are missing, with a warning, or cannot be read, with an error.
    init?(templates: String, diagnostics: inout [Diagnostic]) {
        func font(_ name: String) -> TrueTypeFont? {
            guard let file = FileManager.default.contents(atPath: templates + "/" + name) else {
                let message = "the font \(name) is missing below the templates: pages are shared without a picture"
                diagnostics.append(Diagnostic(.warning, message))
                return nil
            }
            do throws(FontError) {
                return try TrueTypeFont([UInt8](file))
            } catch {
                diagnostics.append(Diagnostic(.error, "\(error)", file: name))
                return nil
            }
        }
        guard let serif = font(Self.files.serif), let sans = font(Self.files.sans) else { return nil }
        self.init(serif: serif, sans: sans)
    }
}
