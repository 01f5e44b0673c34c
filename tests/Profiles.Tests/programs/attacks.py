# What an intruder tries first. Each line is a try and the error number it got; 0 is a success.
import ctypes, socket

libc = ctypes.CDLL(None, use_errno=True)


def call(number, *arguments):
    ctypes.set_errno(0)
    return ctypes.get_errno() if libc.syscall(number, *arguments) == -1 else 0


def open_socket(family, kind, protocol=0):
    try:
        socket.socket(family, kind, protocol).close()
        return 0
    except OSError as error:
        return error.errno


# Numbers of amd64. The flags are CLONE_NEWUSER, with SIGCHLD for clone.
for name, error in [
    ('unshare', call(272, 0x10000000)),
    ('clone', call(56, 0x10000011, 0, 0, 0, 0)),
    ('clone3', call(435, 0, 0)),
    ('setns', call(308, 0, 0)),
    ('ptrace', call(101, 0, 0, 0, 0)),
    ('process_vm_readv', call(310, 1, 0, 0, 0, 0, 0)),
    ('mount', call(165, 0, 0, 0, 0, 0)),
    ('open_tree', call(428, -1, b'/', 0)),
    ('keyctl', call(250, 0, 0)),
    ('bpf', call(321, 0, 0, 0)),
    ('io_uring_setup', call(425, 1, 0)),
    ('userfaultfd', call(323, 0)),
    ('perf_event_open', call(298, 0, 0, 0, 0, 0)),
    ('personality', call(135, 0)),
    ('setuid', call(105, 0)),
    ('execveat', call(322, 0, 0, 0, 0, 0)),
    ('packet socket', open_socket(socket.AF_PACKET, socket.SOCK_RAW)),
    ('crypto socket', open_socket(socket.AF_ALG, socket.SOCK_SEQPACKET)),
    ('vsock', open_socket(40, socket.SOCK_STREAM)),
    ('netfilter socket', open_socket(socket.AF_NETLINK, socket.SOCK_RAW, 12)),
    ('address list', open_socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)),
]:
    print(name, error)
