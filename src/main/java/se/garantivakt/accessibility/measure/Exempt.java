package se.garantivakt.accessibility.measure;

/**
 * Who stands aside by an exemption code (vårdgarantiundantag), each by the first code that counts.
 *
 * @param pvv patientvald väntan
 * @param mov medicinskt orsakad väntan
 * @param sov särskilt orsakad väntan
 */
public record Exempt(long pvv, long mov, long sov) {}
