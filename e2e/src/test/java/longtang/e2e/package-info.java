/// The product as people meet it: started by its launcher, walked through in a real browser.
@NullMarked
package longtang.e2e;

import org.jspecify.annotations.NullMarked;
