import Mustache

// What templates see when they are rendered.

/// A page's main part: the page's own values first, then `shell` and `t`.
final class PageRoot: MustacheParent {
    private let view: Fields
    private let shell: PageShell
    private let words: Translations
    private lazy var shellView = ShellView(shell, in: words)

    init(_ view: any Sendable, of page: some Page, words: Translations) {
        self.view = Fields(of: view)
        shell = page.shell
        self.words = words
    }

    func child(named name: String) -> Any? {
        switch name {
        case "t": words.plainTexts
        case "shell": shellView
        default: view[name]
        }
    }
}

/// The frame around a page: `shell` and `t`.
struct FrameRoot: MustacheParent {
    let shell: ShellView
    let texts: [String: String]

    func child(named name: String) -> Any? {
        switch name {
        case "t": texts
        case "shell": shell
        default: nil
        }
    }
}

/// A partial that stands in no page: its own values, and `t`.
struct FragmentRoot: MustacheParent {
    let view: Fields
    let texts: [String: String]

    init(_ view: any Sendable, texts: [String: String]) {
        self.view = Fields(of: view)
        self.texts = texts
    }

    func child(named name: String) -> Any? {
        name == "t" ? texts : view[name]
    }
}

/// A view that tells its fields itself, which is ten times faster than reflection: for what stands on hundreds of pages.
protocol NamedFields: MustacheParent, Sendable {
    /// The value of a field; nil for none, and where an optional is nil.
    func field(_ name: String) -> (any Sendable)?
}

extension NamedFields {
    func child(named name: String) -> Any? { field(name) }
}

/// The fields of a view by name. Those of a view without ``NamedFields`` are its stored properties, read by reflection once; an
/// optional that is nil has no field.
struct Fields {
    private var named: (any NamedFields)?
    private var values: [String: Any] = [:]

    init(of view: any Sendable) {
        named = view as? any NamedFields
        guard named == nil else { return }
        for child in Mirror(reflecting: view).children {
            guard let name = child.label else { continue }
            values[name] = if let optional = child.value as? any OptionalValue { optional.wrapped } else { child.value }
        }
    }

    subscript(name: String) -> Any? {
        if let named { named.field(name) } else { values[name] }
    }
}

private protocol OptionalValue {
    var wrapped: Any? { get }
}

extension Optional: OptionalValue {
    fileprivate var wrapped: Any? { map { $0 as Any } }
}

// The engine asks by reflection for the names in what is neither a view nor a dictionary, which costs more than to write the
// value: markup has no fields.

extension SafeHTML: MustacheParent {
    package func child(named name: String) -> Any? { nil }
}
