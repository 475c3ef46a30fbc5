/**
 * 接口文档: the description of everything that can be asked of the house over HTTP (OpenAPI 3.1), made from the code.
 * Says nothing by itself that is not so: who may pass comes from the list of doors, shapes from the records.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.api;
