import Yams

extension Directive {
    /// Reads a fenced block; nil if its info string names no directive.
    init?(_ block: CodeBlock) {
        let info = block.info.drop(while: \.isWhitespace)
        guard info.first == "{", let end = info.firstIndex(of: "}") else { return nil }
        let name = info[info.index(after: info.startIndex)..<end]
        let rest = info[info.index(after: end)...]
        guard RoleSyntax.isName(name.utf8), rest.first?.isWhitespace ?? true else { return nil }

        self.name = String(name)
        argument = String(rest.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        options = [:]
        body = ""
        line = block.line
        bodyLine = block.line + 1
        source = block
        readOptions(block.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast())
    }

    private mutating func readOptions(_ lines: ArraySlice<Substring>) {
        var rest = lines
        if let first = rest.first, Self.isFence(first) {
            rest = readYAML(rest.dropFirst(), fenceLine: bodyLine)
        } else {
            while let text = rest.first, let (key, value) = Self.option(text) {
                set(key, to: value, line: bodyLine + rest.startIndex)
                rest = rest.dropFirst()
            }
        }
        rest = rest.drop { $0.allSatisfy(\.isWhitespace) }
        bodyLine += rest.isEmpty ? 0 : rest.startIndex
        body = rest.map { $0 + "\n" }.joined()
    }

    /// Reads the mapping before the closing fence and returns what follows it.
    private mutating func readYAML(_ lines: ArraySlice<Substring>, fenceLine: Int) -> ArraySlice<Substring> {
        guard let end = lines.firstIndex(where: Self.isFence) else {
            report("the options of {\(name)} begin with ---, but no --- ends them: add it after the last option", line: fenceLine)
            return []
        }
        do {
            switch try Yams.compose(yaml: lines[..<end].joined(separator: "\n")) {
            case .mapping(let mapping):
                for (key, value) in mapping {
                    let line = fenceLine + (key.mark?.line ?? 0)
                    guard let key = key.scalar?.string, let value = value.scalar?.string else {
                        report("an option of {\(name)} is a list or a mapping: write it as one value on one line", line: line)
                        continue
                    }
                    set(key, to: value, line: line)
                }
            case nil: break
            default: report("the options of {\(name)} are not lines of `key: value`", line: fenceLine + 1)
            }
        } catch {
            let (message, line) = YAMLProblem.describe(error)
            report("the options of {\(name)} are not YAML: \(message)", line: fenceLine + line)
        }
        return lines[(end + 1)...]
    }

    private mutating func set(_ key: String, to value: String, line: Int) {
        if options.updateValue(value, forKey: key) != nil {
            report("the option \(key) of {\(name)} is given twice: keep one", line: line)
        } else {
            optionLines[key] = line
        }
    }

    private mutating func report(_ message: String, line: Int) {
        problems.append(Problem(line: line, message: message))
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
    }

    /// Reads `:key: value`; a value may be missing.
    private static func option(_ line: Substring) -> (key: String, value: String)? {
        guard line.first == ":" else { return nil }
        let rest = line.dropFirst()
        guard let colon = rest.firstIndex(of: ":") else { return nil }
        let key = rest[..<colon]
        let value = rest[rest.index(after: colon)...]
        guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }),
            value.first?.isWhitespace ?? true
        else { return nil }
        return (
            String(key), String(value.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        )
    }
}
