"""A strict content security policy: the public pages need no inline style and no inline script."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
# A signed-in editor's pages carry Wagtail's user bar, which is a script of the same site.
POLICY_FOR_EDITORS = f"{POLICY}; connect-src 'self'; frame-src 'self'"


class ContentSecurityPolicy:
    """Send the policy with every page outside the administration."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path.startswith("/admin/"):
            signed_in = hasattr(request, "user") and request.user.is_authenticated
            policy = POLICY_FOR_EDITORS if signed_in else POLICY
            response.headers.setdefault("Content-Security-Policy", policy)
        return response
