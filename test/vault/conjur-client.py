"""CyberArk's own client at the server of the arguments: it logs in, writes, reads, lists and gets the errors it knows."""

import asyncio
import json
import sys

from conjur_api import Client
from conjur_api.errors.errors import HttpStatusError
from conjur_api.models import ConjurConnectionInfo, CredentialsData, SslVerificationMode
from conjur_api.providers import (
    AuthnAuthenticationStrategy,
    JWTAuthenticationStrategy,
    SimpleCredentialsProvider,
)

given = json.load(sys.stdin)
url = given["address"]


def client(strategy):
    info = ConjurConnectionInfo(conjur_url=url, account="dev", service_id="github")
    return Client(info, SslVerificationMode.TRUST_STORE, strategy)


def by_key(key):
    provider = SimpleCredentialsProvider()
    provider.save(CredentialsData(machine=url, username="host/ci/old", api_key=key))
    return client(AuthnAuthenticationStrategy(provider))


async def status_of(call):
    try:
        await call
        return 0
    except HttpStatusError as error:
        return error.status


async def main():
    jwt = client(JWTAuthenticationStrategy(given["jwt"]))
    key = by_key(given["key"])
    found = {}
    found["read"] = (await jwt.get("ci/ours")).decode()
    found["old"] = (await jwt.get("ci/ours", "1")).decode()
    await jwt.set("ci/theirs", "written by their client")
    await key.set("ci/theirs", "written again by their client")
    many = await jwt.get_many("ci/ours", "ci/theirs")
    found["many"] = {name: value if isinstance(value, str) else value.decode() for name, value in many.items()}
    found["list"] = sorted(await jwt.list({"kind": "variable"}))
    found["allowed"] = await jwt.check_privilege("variable", "ci/ours", "execute")
    found["forbidden"] = await jwt.check_privilege("variable", "ci/denied", "update")
    resource = await jwt.get_resource("variable", "ci/ours")
    found["versions"] = [one["version"] for one in resource["secrets"]]
    with open(given["policy"], "w", encoding="utf8") as file:
        file.write("- !variable ci/loaded\n")
    await jwt.load_policy_file("root", given["policy"])
    await jwt.set("ci/loaded", "of a policy")
    found["statuses"] = [
        await status_of(jwt.get("ci/denied")),
        await status_of(jwt.get("ci/nowhere")),
        await status_of(jwt.get("ci/unset")),
        await status_of(jwt.get_many("ci/ours", "ci/nowhere")),
        await status_of(client(JWTAuthenticationStrategy("not.a.jwt")).get("ci/ours")),
        await status_of(by_key("wrong").get("ci/ours")),
    ]
    print(json.dumps(found))


asyncio.run(main())
