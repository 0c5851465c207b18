import Mustache

// What templates see when they are rendered.

/// A page's main part: the page's own values first, then `shell` and `t`.
final class PageRoot: MustacheParent {
    private let view: Fields
    private let shell: PageShell
    private let words: Translations
    private lazy var shellView = Fields(of: ShellView(shell, in: words))

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
    let shell: Fields
    let texts: [String: String]

    init(shell: ShellView, texts: [String: String]) {
        self.shell = Fields(of: shell)
        self.texts = texts
    }

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
///
/// So are those of the views within it: the engine would reflect a view again, with all its fields, for each name that a template
/// asks it for.
struct Fields: MustacheParent {
    private var named: (any NamedFields)?
    private var values: [String: Any] = [:]

    init(of view: any Sendable) {
        if let view = view as? any NamedFields { self.init(named: view) } else { self.init(reflecting: Mirror(reflecting: view)) }
    }

    private init(named: any NamedFields) {
        self.named = named
    }

    private init(reflecting mirror: Mirror) {
        for child in mirror.children {
            guard let name = child.label else { continue }
            values[name] = Self.read(child.value)
        }
    }

    /// A value as the engine is to have it: views as ``Fields``, alone, in arrays and in optionals, all else as it is.
    private static func read(_ value: Any) -> Any? {
        switch value {
        // First, since an optional passes for what it holds.
        case let optional as any OptionalValue: optional.wrapped.flatMap(read)
        case is String, is Bool, is any MustacheParent: value
        case let list as any ViewList: list.read(read)
        default: reflected(value) ?? value
        }
    }

    /// Nil for what is no structure with fields, such as a number.
    private static func reflected(_ value: Any) -> Fields? {
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .struct && !mirror.children.isEmpty ? Fields(reflecting: mirror) : nil
    }

    subscript(name: String) -> Any? {
        if let named { named.field(name) } else { values[name] }
    }

    func child(named name: String) -> Any? { self[name] }
}

private protocol ViewList {
    func read(_ read: (Any) -> Any?) -> [Any]
}

extension Array: ViewList {
    fileprivate func read(_ read: (Any) -> Any?) -> [Any] { compactMap { read($0) } }
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
