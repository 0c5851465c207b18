/// A model that reads sentiment: immutable, so that any number of threads share one value.
///
/// All scratch memory is in a ``Workspace``; each thread brings its own. A text of any length is read, the empty one
/// included, whose prediction is the model's prior.
package protocol Classifier: Sendable {
    var description: ModelDescription { get }

    /// Predicts the label of a text, which is UTF-8.
    func predict(_ text: Span<UInt8>, workspace: inout Workspace) -> Prediction

    /// Says what every word of the text contributes to its logit.
    func explain(_ text: Span<UInt8>, workspace: inout Workspace) -> Explanation
}

extension Classifier {
    package func predict(_ text: String, workspace: inout Workspace) -> Prediction {
        var text = text
        return text.withUTF8 { predict($0.span, workspace: &workspace) }
    }

    package func explain(_ text: String, workspace: inout Workspace) -> Explanation {
        var text = text
        return text.withUTF8 { explain($0.span, workspace: &workspace) }
    }
}
