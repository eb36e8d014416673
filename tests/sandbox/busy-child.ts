// A reader that is inside one document and never comes out of it.
import { endWithParent } from '../../services/sandbox/end-with-parent.js'

endWithParent(50)
// The other thread starts while this one is busy: that is how it is with a document.
process.stdout.write('busy\n')
const began = Date.now()
while (Date.now() - began < 30_000);
