import Testing

@testable import Markdown

/// The examples 198 to 205 of the GitHub Flavored Markdown specification, version 0.29, "Tables (extension)".
@Suite struct GFMTableExamples {
    struct Example: CustomTestStringConvertible, Sendable {
        var number: Int
        var markdown: String
        var html: String
        var testDescription: String { "example \(number)" }
    }

    @Test(arguments: examples)
    func aTableIsRenderedAsTheSpecificationSays(_ example: Example) throws {
        #expect(try HTMLRenderer().html(for: Document(parsing: example.markdown)) == example.html)
    }

    static let examples = [
        Example(
            number: 198,
            markdown: """
                | foo | bar |
                | --- | --- |
                | baz | bim |

                """,
            html: """
                <table>
                <thead>
                <tr>
                <th>foo</th>
                <th>bar</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>baz</td>
                <td>bim</td>
                </tr>
                </tbody>
                </table>

                """),
        Example(
            number: 199,
            markdown: """
                | abc | defghi |
                :-: | -----------:
                bar | baz

                """,
            html: """
                <table>
                <thead>
                <tr>
                <th align="center">abc</th>
                <th align="right">defghi</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td align="center">bar</td>
                <td align="right">baz</td>
                </tr>
                </tbody>
                </table>

                """),
        Example(
            number: 200,
            markdown: #"""
                | f\|oo  |
                | ------ |
                | b `\|` az |
                | b **\|** im |

                """#,
            html: """
                <table>
                <thead>
                <tr>
                <th>f|oo</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>b <code>|</code> az</td>
                </tr>
                <tr>
                <td>b <strong>|</strong> im</td>
                </tr>
                </tbody>
                </table>

                """),
        Example(
            number: 201,
            markdown: """
                | abc | def |
                | --- | --- |
                | bar | baz |
                > bar

                """,
            html: """
                <table>
                <thead>
                <tr>
                <th>abc</th>
                <th>def</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>bar</td>
                <td>baz</td>
                </tr>
                </tbody>
                </table>
                <blockquote>
                <p>bar</p>
                </blockquote>

                """),
        Example(
            number: 202,
            markdown: """
                | abc | def |
                | --- | --- |
                | bar | baz |
                bar

                bar

                """,
            html: """
                <table>
                <thead>
                <tr>
                <th>abc</th>
                <th>def</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>bar</td>
                <td>baz</td>
                </tr>
                <tr>
                <td>bar</td>
                <td></td>
                </tr>
                </tbody>
                </table>
                <p>bar</p>

                """),
        Example(
            number: 203,
            markdown: """
                | abc | def |
                | --- |
                | bar |

                """,
            html: """
                <p>| abc | def |
                | --- |
                | bar |</p>

                """),
        Example(
            number: 204,
            markdown: """
                | abc | def |
                | --- | --- |
                | bar |
                | bar | baz | boo |

                """,
            html: """
                <table>
                <thead>
                <tr>
                <th>abc</th>
                <th>def</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>bar</td>
                <td></td>
                </tr>
                <tr>
                <td>bar</td>
                <td>baz</td>
                </tr>
                </tbody>
                </table>

                """),
        Example(
            number: 205,
            markdown: """
                | abc | def |
                | --- | --- |

                """,
            html: """
                <table>
                <thead>
                <tr>
                <th>abc</th>
                <th>def</th>
                </tr>
                </thead>
                </table>

                """),
    ]
}
