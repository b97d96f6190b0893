/**
 * The issuer of tokens that comes with the local suite, for machines without an OpenID provider: a process of its own,
 * in no service and no image. It offers what the services need of any provider (discovery document, keys, tokens) and
 * the password grant, so that a command line and Swagger UI can log in. Not for production: it keeps users in files,
 * speaks no TLS and binds to this machine only.
 */
package slotwright.local.issuer;
