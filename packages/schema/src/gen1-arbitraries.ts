// What generated arbitraries import, apart from all else as it needs fast-check.
export {};
