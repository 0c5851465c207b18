import Foundation
package import Hummingbird
import Logging

/// What belongs to one request while it is answered.
package struct RequestScope: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Stands in the log, in the answer's X-Request-Id and on every error: what a person quotes, and what an operator looks for.
    ///
    /// Our own, since Hummingbird keeps its id in the logger's metadata only, which a log handler is free to drop.
    package let requestID: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        requestID = UUID().uuidString.lowercased()
        logger[metadataKey: "hb.request.id"] = nil
        logger[metadataKey: "request"] = "\(requestID)"
    }
}
