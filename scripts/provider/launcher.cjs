#!/usr/bin/env node
// What Terraform executes. It is older JavaScript, so that an old Node can read it and say what is wrong.
var wanted = "NODE_VERSION".split(".").map(Number);
var found = process.versions.node.split(".").map(Number);
var complaint = [
  "This Terraform provider needs Node NODE_VERSION or newer. The node on the PATH is",
  process.version,
  process.execPath,
].join(" ");

if (found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1])) {
  require("./main.cjs");
} else {
  // Terraform shows the person what a plugin prints in place of its handshake.
  console.log(complaint);
  console.error(complaint);
  process.exitCode = 1;
}
