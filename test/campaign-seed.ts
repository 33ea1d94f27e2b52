import fc from "fast-check";

/** A change is judged by the same cases as the one before it; whoever runs campaigns by hand looks for new ones. */
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_125 });
