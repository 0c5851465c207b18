// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Unoptimised arithmetic is some 300 times slower: the kernels, and the text that is read byte by byte, are always optimised.
let optimized: [SwiftSetting] = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "vigie",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "vigie", targets: ["vigie"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without its reading of configurations: the command line is ours, and a package less to build.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    // Leaves first: a target depends on those above it only.
    targets: [
        // MARK: System libraries
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // MARK: Leaves
        .target(name: "Digests", dependencies: ["COpenSSL"], swiftSettings: settings),
        .target(name: "Kernels", swiftSettings: optimized),
        .target(name: "Parallelism", swiftSettings: settings),
        .target(name: "Records", dependencies: ["CZlib"], swiftSettings: settings),
        .target(
            name: "Markdown",
            dependencies: ["CCMark", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        .target(name: "Highlighting", swiftSettings: optimized),
        .target(name: "Charts", swiftSettings: settings),
        .target(name: "Pictures", dependencies: ["CZlib"], swiftSettings: optimized),
        .target(name: "Evaluation", swiftSettings: settings),
        .target(
            name: "Tracking",
            dependencies: [
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),

        // MARK: The engine
        .target(
            name: "Sentiment",
            dependencies: ["Digests", "Kernels"],
            swiftSettings: settings
        ),
        .target(
            name: "Training",
            dependencies: [
                "Digests", "Evaluation", "Kernels", "Parallelism", "Records", "Sentiment", "Tracking",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),

        // MARK: Pages and service
        .target(
            name: "Storage",
            dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .target(
            name: "Templates",
            dependencies: [
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Site",
            dependencies: [
                "Charts", "Evaluation", "Markdown", "Parallelism", "Records", "Templates", "Tracking",
                "Highlighting", "Pictures",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Server",
            dependencies: [
                "Parallelism", "Sentiment", "Storage", "Templates",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),

        // MARK: The command line
        .executableTarget(
            name: "vigie",
            dependencies: [
                "Evaluation", "Parallelism", "Records", "Sentiment", "Server", "Site", "Storage", "Templates", "Tracking",
                "Training",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),

        // MARK: Tests
        .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: settings),
        .testTarget(name: "KernelsTests", dependencies: ["Evaluation", "Kernels", "Parallelism"], swiftSettings: settings),
        .testTarget(name: "ParallelismTests", dependencies: ["Parallelism"], swiftSettings: settings),
        .testTarget(name: "RecordsTests", dependencies: ["CZlib", "Evaluation", "Records"], swiftSettings: settings),
        .testTarget(name: "MarkdownTests", dependencies: ["CCMark", "Markdown"], swiftSettings: settings),
        .testTarget(name: "HighlightingTests", dependencies: ["Highlighting"], swiftSettings: settings),
        .testTarget(name: "PicturesTests", dependencies: ["CZlib", "Pictures"], swiftSettings: settings),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], swiftSettings: settings),
        .testTarget(
            name: "TrackingTests",
            dependencies: ["Tracking", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SentimentTests", dependencies: ["Digests", "Evaluation", "Kernels", "Sentiment"], swiftSettings: settings),
        .testTarget(
            name: "TrainingTests",
            dependencies: ["CZlib", "Digests", "Evaluation", "Kernels", "Records", "Sentiment", "Tracking", "Training"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .testTarget(name: "TemplatesTests", dependencies: ["Templates"], swiftSettings: settings),
        .testTarget(
            name: "SiteTests",
            dependencies: ["Site", "Templates", "Tracking"],
            exclude: ["Fixtures"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Sentiment", "Server", "Storage", "Templates",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
    ]
)
