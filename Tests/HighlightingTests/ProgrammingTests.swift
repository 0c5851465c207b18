import Highlighting
import Testing

@Suite struct ProgrammingTests {
    private func marks(_ code: String, _ language: String) throws -> [String] {
        Marks(html: try #require(Highlighter.html(for: code, language: language))).list
    }

    @Test(arguments: [
        Example("let x = 0x1F_00 // why", "keyword let", "number 0x1F_00", "comment // why"),
        Example("a /* b /* c */ d */ e", "comment /* b /* c */ d */"),
        Example("/* never closed", "comment /* never closed"),
        Example(#""a \(b + "c") d""#, #"string "a "#, #"punctuation \("#, #"string "c""#, "punctuation )", #"string  d""#),
        Example(##"#"a \(b) \#(c)"#"##, ##"string #"a \(b) "##, ##"punctuation \#("##, "punctuation )", ##"string "#"##),
        Example(
            "\"\"\"\na \"b\" \\(c)\n\"\"\"", "string \"\"\"\na \"b\" ", "punctuation \\(", "punctuation )", "string \n\"\"\""),
        Example("\"open\nlet", "string \"open", "keyword let"),
        Example("\"a \\(b\nlet c", "string \"a ", "punctuation \\(", "keyword let"),
        Example(#""\"" + x"#, #"string "\"""#),
        Example("@Test(arguments: [1...5])", "attribute @Test", "number 1", "number 5"),
        Example("#expect(x) #if DEBUG", "attribute #expect", "keyword #if", "type DEBUG"),
        Example("$0.map { $1 }", "variable $0", "variable $1"),
        Example("x.map(f).default", "function map"),
        Example("URL.init(x).self", "type URL", "keyword init", "keyword self"),
        Example("html(for: code, in language: Language)", "function html", "type Language"),
        Example("for x in xs { f() }", "keyword for", "keyword in", "function f"),
        Example("switch x { default: nil }", "keyword switch", "keyword default", "keyword nil"),
        Example("`class` + 1.5e-3 + 1e9", "number 1.5e-3", "number 1e9"),
        Example("#/a\"b/# ", "string #/a\"b/#"),
    ])
    func swift(example: Example) throws {
        #expect(try marks(example.code, "swift") == example.marks)
    }

    @Test(arguments: [
        Example("def f(self, x: int) -> None:", "keyword def", "function f", "variable self", "type int", "keyword None"),
        Example("class Model(nn.Module):", "keyword class", "type Model"),
        Example("@app.route(\"/\")\nasync def", "attribute @app.route", "string \"/\"", "keyword async", "keyword def"),
        Example("a @ b", []),
        Example(
            "f\"{x:>{w}} {{no}} {d['k']!r}\"", "string f\"", "punctuation {", "string :>", "punctuation {", "punctuation }",
            "punctuation }",
            "string  {{no}} ", "punctuation {", "string 'k'", "punctuation }", "string \""),
        Example("'''a\n'b' # no'''# yes", "string '''a\n'b' # no'''", "comment # yes"),
        Example(#"r"\d\" + Rb'x'"#, #"string r"\d\" + Rb'x'"#),
        Example("'open\nx = 1", "string 'open", "number 1"),
        Example("f'{a\nc '", "string f'", "punctuation {", "string '"),
        Example(
            "match = case(1)\nmatch x:\n  case [1]:", "function case", "number 1", "keyword match", "keyword case", "number 1"),
        Example(
            "DataFrame(MAX_LEN, 1_0.5e-3, 2j).head(5)", "type DataFrame", "number 1_0.5e-3", "number 2j", "function head",
            "number 5"),
        Example("'a' if x.match else \"\"\"", "string 'a'", "keyword if", "keyword else", "string \"\"\""),
    ])
    func python(example: Example) throws {
        #expect(try marks(example.code, "python") == example.marks)
    }

    @Test(arguments: [
        Example("SELECT count(*) FROM t -- all", "keyword SELECT", "function count", "keyword FROM", "comment -- all"),
        Example(
            "'it''s' \"a name\" :p $1 @v ?", "string 'it''s'", "variable \"a name\"", "variable :p", "variable $1", "variable @v",
            "variable ?"),
        Example("x::integer, VarChar(20), date(x)", "type integer", "type VarChar", "number 20", "function date"),
        Example("$f$ body $$ $f$ end", "string $f$ body $$ $f$", "keyword end"),
        Example("/* a */ 1.5", "comment /* a */", "number 1.5"),
    ])
    func sql(example: Example) throws {
        #expect(try marks(example.code, "sql") == example.marks)
    }

    @Test(arguments: [
        Example("requests | where timestamp > ago(1h)", "operator |", "keyword where", "operator >", "function ago", "number 1h"),
        Example("T | mv-expand x | project-away y", "operator |", "keyword mv-expand", "operator |", "keyword project-away"),
        Example(
            "| summarize count() by bin(t, 5m)", "operator |", "keyword summarize", "function count", "keyword by",
            "function bin", "number 5m"),
        Example(
            "x !has 'a' and y =~ @\"b\\\" // c", "operator !has", "string 'a'", "operator and", "operator =~", "string @\"b\\\"",
            "comment // c"),
        Example("x in~ (1) | extend a-b", "operator in~", "number 1", "operator |", "keyword extend"),
        Example("datetime(2026-01-01)", "function datetime", "number 2026", "number 01", "number 01"),
    ])
    func kql(example: Example) throws {
        #expect(try marks(example.code, "kql") == example.marks)
    }
}

extension Example {
    init(_ code: String, _ marks: [String]) {
        self.code = code
        self.marks = marks
    }

}
