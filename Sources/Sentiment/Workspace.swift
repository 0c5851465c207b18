/// The scratch memory of one thread: nothing in it outlives the text that is read.
package struct Workspace: ~Copyable, Sendable {
    package var tokens = TokenBuffer()
    /// The features of one text, for models over n-grams.
    var features = NGramFeatures()

    package init() {}
}
