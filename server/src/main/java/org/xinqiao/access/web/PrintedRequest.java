package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * 请求与指纹: a request that was looked at and can still be read.
 *
 * @param print what tells it from another
 */
record PrintedRequest(HttpServletRequest request, String print) {}
