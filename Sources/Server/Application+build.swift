import HTTPTypes
package import Hummingbird
import NIOCore
import Storage

/// The application, as `vigie serve` runs it and as the tests call it.
///
/// - Parameter onListening: Called with the address once connections are accepted.
package func buildApplication(
    _ configuration: ServerConfiguration, onListening: @escaping @Sendable (String) -> Void = { _ in }
) -> some ApplicationProtocol {
    Application(
        router: buildRouter(configuration),
        server: .http1(configuration: .init(idleTimeout: .seconds(configuration.limits.idleSeconds))),
        configuration: .init(address: .hostname(configuration.host, port: configuration.port)),
        services: [DatabaseService(database: configuration.database)] + configuration.services,
        onServerRunning: { channel in
            onListening(address(configuration, port: channel.localAddress?.port))
        },
        logger: configuration.logger)
}

/// The routes and what stands before them.
package func buildRouter(_ configuration: ServerConfiguration) -> Router<RequestScope> {
    let router = Router(context: RequestScope.self, options: .autoGenerateHeadEndpoints)
    let desk = Desk(configuration: configuration, analyst: Analyst(configuration))
    let apiPaths: Set = [PredictController.path, FeedbackController.path, HealthController.path]
    router.addMiddleware {
        SecurityHeaders()
        RequestLog()
        if let preview = configuration.preview { PreviewMiddleware(preview: preview) }
        ErrorResponder(desk: desk, apiPaths: apiPaths)
        HostCheck(policy: HostPolicy(listeningOn: configuration.host, allowed: configuration.allowedHosts))
        CrossOriginProtection()
        StaticSite(folder: configuration.site, logger: configuration.logger)
    }
    if let preview = configuration.preview {
        PreviewController(preview: preview).addRoutes(to: router)
    }
    AnalyseController(desk: desk).addRoutes(to: router)
    ResultController(desk: desk).addRoutes(to: router)
    HistoryController(desk: desk).addRoutes(to: router)
    PreferencesController(desk: desk).addRoutes(to: router)
    HealthController(desk: desk).addRoutes(to: router)
    PredictController(desk: desk).addRoutes(to: router)
    FeedbackController(desk: desk).addRoutes(to: router)
    refuseOtherMethods(router)
    return router
}

/// Answers 405 with Allow where a path is known but not for the method: Hummingbird alone would say 404.
private func refuseOtherMethods(_ router: Router<RequestScope>) {
    let routes = Dictionary(grouping: router.routes, by: { $0.path.description })
    for (path, routes) in routes {
        var allowed = routes.map(\.method)
        if allowed.contains(.get) { allowed.append(.head) }
        let others: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options, .trace, .connect]
        for method in others where !allowed.contains(method) {
            router.on(RouterPath(path), method: method) { [allowed] _, _ -> Response in
                throw RequestError.methodNotAllowed(allowed)
            }
        }
    }
}

private func address(_ configuration: ServerConfiguration, port: Int?) -> String {
    let host = configuration.host.contains(":") ? "[\(configuration.host)]" : configuration.host
    return "http://\(host):\(port ?? configuration.port)"
}
