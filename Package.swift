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
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    // Leaves first: a target depends on those above it only.
    targets: [
        // MARK: System libraries
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        // MARK: Leaves
        .target(
            name: "Markdown",
            dependencies: ["CCMark", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        .target(name: "Charts", swiftSettings: settings),
        .target(name: "Evaluation", swiftSettings: settings),
        .target(
            name: "Tracking",
            dependencies: [.product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        // MARK: Tests
        .testTarget(name: "MarkdownTests", dependencies: ["CCMark", "Markdown"], swiftSettings: settings),
        .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], swiftSettings: settings),
        .testTarget(name: "TrackingTests", dependencies: ["Tracking"], swiftSettings: settings),
    ]
)
