import type { Row } from "../row";

/** What Terraform says where the provider's files are not those that the lock holds. */
export const providerFiles: readonly Row[] = [
  {
    mistake: "A file of the provider that changed after synth",
    found: "plan",
    given: "terraform plan",
    code: 1,
    message:
      "Error: Required plugins are not installed\n\nThe installed provider plugins are not consistent with the packages selected in the dependency lock file: - cdktf-port.internal/cdktf-port/port: the cached package for cdktf-port.internal/cdktf-port/port VERSION (in .terraform/providers) does not match any of the checksums recorded in the dependency lock file\n\nTerraform uses external plugins to integrate with a variety of different infrastructure services. You must install the required plugins before running Terraform operations.",
    mended: "npx cdktf diff development",
  },
  {
    mistake: "A file of the provider that changed after init, in plain HCL",
    found: "plan",
    given: "terraform plan",
    code: 1,
    message:
      "Error: Required plugins are not installed\n\nThe installed provider plugins are not consistent with the packages selected in the dependency lock file: - cdktf-port.internal/cdktf-port/port: the cached package for cdktf-port.internal/cdktf-port/port VERSION (in .terraform/providers) does not match any of the checksums recorded in the dependency lock file\n\nTerraform uses external plugins to integrate with a variety of different infrastructure services. You must install the required plugins before running Terraform operations.",
    mended: "npx cdktf-port provider install FOLDER",
  },
];
