// Tries all scenarios with what is required here.
const { report } = require("./report.js");
const packages = require("./require-packages.cjs");

report(packages);
