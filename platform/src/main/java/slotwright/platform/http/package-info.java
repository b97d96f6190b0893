/**
 * What holds for every request and every answer, whatever the address: how large a request's head may be, which pages
 * may send one from a browser, which proxies are believed, and the headers that tell browsers what not to do.
 */
package slotwright.platform.http;
