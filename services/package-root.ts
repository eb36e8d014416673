/** Folder of the package, with a final slash: the same from `dist`, from tests and from an installed copy. */
export const PACKAGE_ROOT = new URL('./', import.meta.resolve('#package.json'))
