import Highlighting
import Testing

@Suite struct ConfigurationTests {
    private func marks(_ code: String, _ language: String) throws -> [String] {
        Marks(html: try #require(Highlighter.html(for: code, language: language))).list
    }

    @Test(arguments: [
        Example(
            #"{"a": "b", "c" : [1, -2.5e+3, true]}"#, #"attribute "a""#, #"string "b""#, #"attribute "c""#, "number 1",
            "number -2.5e+3", "keyword true"),
        Example(#"{"a\"": null} // x"#, #"attribute "a\"""#, "keyword null", "comment // x"),
        Example("{\"open\n: 1}", "attribute \"open", "number 1"),
        Example("[nulle, /* c */ \"x\"]", "comment /* c */", "string \"x\""),
    ])
    func json(example: Example) throws {
        #expect(try marks(example.code, "json") == example.marks)
    }

    @Test(arguments: [
        Example("a: 1 # b\nc d: x", "attribute a", "number 1", "comment # b", "attribute c d"),
        Example(
            "---\n- a: &x !t yes\n- *x", "punctuation ---", "punctuation -", "attribute a", "variable &x", "type !t",
            "keyword yes", "punctuation -", "variable *x"),
        Example(
            "run: |\n  echo: 1\n\n  # two\nnext: 2", "attribute run", "punctuation |", "string   echo: 1\n\n  # two",
            "attribute next", "number 2"),
        Example(
            "- a: >-\n    deep\n  b: 1", "punctuation -", "attribute a", "punctuation >-", "string     deep", "attribute b",
            "number 1"),
        Example("a: |\nb: 1", "attribute a", "punctuation |", "attribute b", "number 1"),
        Example(
            "{a: 'it''s', \"b\":2, c: [x, y]}", "attribute a", "string 'it''s'", "attribute \"b\"", "number 2", "attribute c"),
        Example("url: http://x.y/z#t\nt: 12:30", "attribute url", "attribute t", "number 12:30"),
        Example("\"a b\": \"c\\\"d\n  e\" # f", "attribute \"a b\"", "string \"c\\\"d\n  e\"", "comment # f"),
        Example(
            "%YAML 1.2\n---\ndate: 2026-11-21", "attribute %YAML 1.2", "punctuation ---", "attribute date", "number 2026-11-21"),
    ])
    func yaml(example: Example) throws {
        #expect(try marks(example.code, "yaml") == example.marks)
    }

    @Test(arguments: [
        Example(
            "if [ -f \"$x\" ]; then echo $1 # c\nfi", "keyword if", "attribute -f", "string \"", "variable $x", "string \"",
            "operator ;", "keyword then",
            "function echo", "variable $1", "comment # c", "keyword fi"),
        Example(
            "A=1 make --jobs=2 x#y | tee 'a b' && ls", "variable A", "number 1", "function make", "attribute --jobs",
            "operator |", "function tee",
            "string 'a b'", "operator &&", "function ls"),
        Example(
            "cat <<EOF > f\nHi $name\nEOF\nls", "function cat", "operator <<", "string EOF", "operator >", "string Hi ",
            "variable $name",
            "string \nEOF", "function ls"),
        Example("cat <<-'E'\n\t$no\n\tE\nls", "function cat", "operator <<-", "string 'E'", "string \t$no\n\tE", "function ls"),
        Example(
            "x=\"a $(date -u) ${y:-\"z\"}\"", "variable x", "string \"a ", "punctuation $(", "function date", "attribute -u",
            "punctuation )", "string  ",
            "variable ${y:-\"z\"}", "string \""),
        Example(
            "for f in *.md; do sudo rm \"$f\"; done", "keyword for", "keyword in", "operator ;", "keyword do", "function sudo",
            "function rm", "string \"",
            "variable $f", "string \"", "operator ;", "keyword done"),
        Example(
            "$ swift build\nexport B=$((1+x))", "punctuation $", "function swift", "keyword export", "variable B",
            "punctuation $((", "punctuation )"),
        Example("# a 'comment\nls 'open", "comment # a 'comment", "function ls", "string 'open"),
        Example("go 2>&1 >/dev/null", "function go", "number 2", "operator >&", "number 1", "operator >"),
    ])
    func shell(example: Example) throws {
        #expect(try marks(example.code, "bash") == example.marks)
    }

    @Test(arguments: [
        Example(
            "$ echo 'a' \\\n  --b\na 'b' $c\n$ ls", "punctuation $", "function echo", "string 'a'", "attribute --b",
            "punctuation $", "function ls"),
        Example("# note\nif then", "comment # note"),
    ])
    func console(example: Example) throws {
        #expect(try marks(example.code, "console") == example.marks)
    }

    @Test(arguments: [
        Example(
            "# syntax=x\nFROM --platform=$P swift:6.3 AS build", "comment # syntax=x", "keyword FROM", "attribute --platform",
            "variable $P", "keyword AS"),
        Example(
            "RUN --mount=type=cache apt-get update \\\n # why\n && apt-get install -y x\nUSER a", "keyword RUN",
            "attribute --mount", "function apt-get",
            "comment # why", "operator &&", "function apt-get", "attribute -y", "keyword USER"),
        Example(
            "ENV A=1 B=\"x\"\nEXPOSE 8080/tcp 80", "keyword ENV", "variable A", "number 1", "variable B", "string \"x\"",
            "keyword EXPOSE", "number 80"),
        Example(
            "CMD [\"a\", \"b\"]\nCOPY <<E /x\n$y\nE\nUSER b", "keyword CMD", "string \"a\"", "string \"b\"", "keyword COPY",
            "operator <<", "string E",
            "variable $y", "string \nE", "keyword USER"),
        Example(
            "HEALTHCHECK --interval=5s CMD curl x\nonbuild run ls", "keyword HEALTHCHECK", "attribute --interval", "keyword CMD",
            "function curl",
            "keyword onbuild", "keyword run", "function ls"),
    ])
    func dockerfile(example: Example) throws {
        #expect(try marks(example.code, "dockerfile") == example.marks)
    }
}
